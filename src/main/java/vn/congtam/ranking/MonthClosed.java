package vn.congtam.ranking;

import java.time.YearMonth;

/**
 * A month was closed, for the first time or again.
 *
 * @param version of its results, 1 for the first closing
 */
public record MonthClosed(long periodId, long agencyId, YearMonth month, long closingId, int version) {}
