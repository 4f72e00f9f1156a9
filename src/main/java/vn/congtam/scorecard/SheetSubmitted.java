package vn.congtam.scorecard;

import java.time.YearMonth;

/** An official handed the own sheet on. Told within the transaction. */
public record SheetSubmitted(long sheetId, long agencyId, YearMonth month, long personId, String receiptNo) {}
