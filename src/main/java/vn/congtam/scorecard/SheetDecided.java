package vn.congtam.scorecard;

import java.time.YearMonth;

/** The authority decided on a sheet. Told within the transaction. */
public record SheetDecided(long sheetId, long agencyId, YearMonth month, long personId) {}
