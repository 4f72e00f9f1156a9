package vn.congtam.scorecard;

import java.time.YearMonth;

/** A sheet went back to the official. Told within the transaction. */
public record SheetReturned(long sheetId, long agencyId, YearMonth month, long personId, String reason) {}
