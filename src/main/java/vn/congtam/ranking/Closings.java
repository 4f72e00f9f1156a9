package vn.congtam.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads closing records. */
@Component
class Closings {

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest record of the month; empty while it is open. */
    Optional<ClosingRecord> of(long periodId) {
        return jdbc.sql("""
                        select c.*, p.agency_id, p.month from closing c join period p on p.id = c.period_id
                        where c.period_id = :period order by c.version desc limit 1
                        """)
                .param("period", periodId)
                .query((row, n) -> read(row))
                .optional();
    }

    private static ClosingRecord read(ResultSet row) throws SQLException {
        return new ClosingRecord(
                row.getLong("id"),
                row.getLong("period_id"),
                row.getLong("agency_id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getInt("version"),
                row.getTimestamp("closed_at").toInstant(),
                row.getInt("people"),
                row.getInt("rated"),
                row.getInt("quota_percent"),
                row.getInt("quota_limit"),
                row.getInt("top_by_score"),
                row.getInt("top_after_quota"),
                row.getInt("moved"),
                row.getString("result_hash"),
                row.getString("audit_digest"));
    }
}
