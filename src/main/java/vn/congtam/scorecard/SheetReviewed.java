package vn.congtam.scorecard;

import java.time.YearMonth;

/** A reviewer passed a sheet on. Told within the transaction. */
public record SheetReviewed(long sheetId, long agencyId, YearMonth month, long personId, int level) {}
