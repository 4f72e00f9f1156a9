package vn.congtam.appeal;

import java.time.YearMonth;

/** An appeal was answered. Told within the transaction. */
public record AppealAnswered(long appealId, long agencyId, YearMonth month, long personId, AppealStatus outcome) {}
