package vn.congtam.scorecard;

import java.time.YearMonth;

/** A level sent a sheet back to the level below. */
record SheetSentBack(long periodId, long agencyId, YearMonth month) {}
