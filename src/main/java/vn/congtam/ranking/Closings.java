package vn.congtam.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads closing records. */
@Component
class Closings {

    /** Columns for {@link #read} of a record {@code c} beside its period {@code p}. */
    static final String COLUMNS = """
            c.id as closing_id, c.period_id as closing_period, p.agency_id as closing_agency, p.month as closing_month,
            c.version as closing_version, c.closed_at as closing_at, c.people as closing_people, c.rated as closing_rated,
            c.quota_percent as closing_percent, c.quota_limit as closing_limit, c.top_by_score as closing_by_score,
            c.top_after_quota as closing_after_quota, c.moved as closing_moved, c.result_hash as closing_hash,
            c.audit_digest as closing_digest
            """;

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest record of the month; empty while it is open. */
    Optional<ClosingRecord> of(long periodId) {
        return jdbc.sql("select " + COLUMNS + """
                         from closing c join period p on p.id = c.period_id
                        where c.period_id = :period order by c.version desc limit 1
                        """)
                .param("period", periodId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The record of the row; null when the month has none. */
    static @Nullable ClosingRecord read(ResultSet row) throws SQLException {
        return row.getObject("closing_id") == null
                ? null
                : new ClosingRecord(
                        row.getLong("closing_id"),
                        row.getLong("closing_period"),
                        row.getLong("closing_agency"),
                        YearMonth.from(row.getDate("closing_month").toLocalDate()),
                        row.getInt("closing_version"),
                        row.getTimestamp("closing_at").toInstant(),
                        row.getInt("closing_people"),
                        row.getInt("closing_rated"),
                        row.getInt("closing_percent"),
                        row.getInt("closing_limit"),
                        row.getInt("closing_by_score"),
                        row.getInt("closing_after_quota"),
                        row.getInt("closing_moved"),
                        row.getString("closing_hash"),
                        row.getString("closing_digest"));
    }
}
