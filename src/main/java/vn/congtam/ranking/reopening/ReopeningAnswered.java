package vn.congtam.ranking.reopening;

import java.time.YearMonth;

/** A request to reopen a closed month was answered; {@link MonthReopened} follows an approval. */
public record ReopeningAnswered(long reopeningId, long agencyId, YearMonth month, long requestedBy, boolean approved) {}
