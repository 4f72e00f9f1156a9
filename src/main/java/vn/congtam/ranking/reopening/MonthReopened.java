package vn.congtam.ranking.reopening;

import java.time.YearMonth;
import java.util.List;

/**
 * A closed month may be corrected.
 *
 * @param people whose sheets may be changed
 */
public record MonthReopened(long reopeningId, long agencyId, YearMonth month, List<Long> people) {}
