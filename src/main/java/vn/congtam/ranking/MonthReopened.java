package vn.congtam.ranking;

import java.time.YearMonth;
import java.util.List;
import vn.congtam.account.CurrentOfficial;

/**
 * A closed month may be corrected.
 *
 * @param people whose sheets may be changed
 * @param by who approved it
 */
public record MonthReopened(
        long reopeningId, long periodId, long agencyId, YearMonth month, List<Long> people, CurrentOfficial by) {}
