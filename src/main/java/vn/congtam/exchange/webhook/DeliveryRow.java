package vn.congtam.exchange.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

    static DeliveryRow read(ResultSet row, int n) throws SQLException {
        LocalDate month = row.getObject("month", LocalDate.class);
        return new DeliveryRow(
                row.getLong("id"),
                row.getString("event"),
                row.getString("agency_name"),
                month == null ? null : YearMonth.from(month),
                row.getObject("result_version", Integer.class),
                row.getObject("year", Integer.class),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("status"),
                row.getInt("attempts"),
                instant(row.getTimestamp("last_attempt_at")),
                instant(row.getTimestamp("next_attempt_at")),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

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
