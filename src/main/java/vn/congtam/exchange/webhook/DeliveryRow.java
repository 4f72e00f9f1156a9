package vn.congtam.exchange.webhook;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A message as the client's screen shows it. */
public record DeliveryRow(
        long id,
        String event,
        @Nullable String agencyName,
        @Nullable YearMonth month,
        @Nullable Integer version,
        @Nullable Integer year,
        Instant occurredAt,
        String status,
        int attempts,
        @Nullable Instant lastAttempt,
        @Nullable Instant nextAttempt,
        @Nullable Integer lastStatus,
        String lastError) {

    public String statusKind() {
        return switch (status) {
            case "SENT" -> "ok";
            case "FAILED" -> "late";
            case "SKIPPED" -> "locked";
            default -> "wait";
        };
    }

    public boolean isFailed() {
        return "FAILED".equals(status);
    }

    public boolean isWaiting() {
        return "WAITING".equals(status);
    }
}
