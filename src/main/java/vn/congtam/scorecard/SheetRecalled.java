package vn.congtam.scorecard;

import java.time.YearMonth;

/** An official took the own sheet back before anybody had started on it. Told within the transaction. */
public record SheetRecalled(long sheetId, long agencyId, YearMonth month, long personId) {}
