package vn.congtam.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodStatus;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.NotFound;

/** Reads the month that is to be ranked, for the closing run under its lock. */
@Component
class RankedMonths {

    private static final String SELECT = """
            select p.*, a.name as agency_name, {closing}
            from period p join agency a on a.id = p.agency_id
            left join lateral (select * from closing l where l.period_id = p.id order by l.version desc limit 1) c on true
            """.replace("{closing}", Closings.COLUMNS);

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    RankedMonths(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    Optional<RankedMonth> find(long periodId) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", periodId)
                .query((row, n) -> read(row))
                .optional();
    }

    RankedMonth get(long periodId) {
        return find(periodId).orElseThrow(NotFound::new);
    }

    /** Takes the lock of the month: from here on no other writer changes anything of it until the transaction ends. */
    RankedMonth lock(long periodId) {
        long locked = jdbc.sql("select id from period where id = :id for update")
                .param("id", periodId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return get(locked);
    }

    private RankedMonth read(ResultSet row) throws SQLException {
        String audience = row.getString("audience");
        return new RankedMonth(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getString("agency_name"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                PeriodStatus.valueOf(row.getString("status")),
                row.getInt("working_days"),
                row.getBoolean("quota_extended"),
                row.getString("quota_document"),
                row.getString("quota_reason"),
                row.getTimestamp("publish_due").toInstant(),
                instant(row.getTimestamp("published_at")),
                audience == null ? null : Audience.valueOf(audience),
                Closings.read(row),
                frameworks.byId(row.getLong("framework_version_id")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
