package vn.congtam.ranking.reopening;

import java.time.YearMonth;

/** Somebody asked for a closed month to be reopened; another person has to answer. */
public record ReopeningRequested(long reopeningId, long agencyId, YearMonth month) {}
