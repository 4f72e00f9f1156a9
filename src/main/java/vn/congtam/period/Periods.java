package vn.congtam.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads months. */
@Service
public class Periods {

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Months of the agency, newest first. */
    public List<PeriodSummary> of(long agencyId) {
        return jdbc.sql("select * from period where agency_id = :agency order by month desc")
                .param("agency", agencyId)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Months as an official looks back on them, newest first: those of the agency, and for a month in which the own sheet is in another
     * agency, for instance before a transfer, that agency's.
     */
    public List<PeriodSummary> ofOfficial(long agencyId, long personId) {
        return jdbc.sql("""
                        select distinct on (p.month) p.*
                        from (select id from period where agency_id = :agency
                              union select period_id from score_sheet where person_id = :person) k
                        join period p on p.id = k.id
                        left join score_sheet s on s.period_id = p.id and s.person_id = :person
                        order by p.month desc, coalesce(s.status <> 'NOT_RATED', false) desc, p.agency_id = :agency desc, p.id desc
                        """)
                .param("agency", agencyId)
                .param("person", personId)
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<PeriodSummary> find(long agencyId, YearMonth month) {
        return jdbc.sql("select * from period where agency_id = :agency and month = :month")
                .param("agency", agencyId)
                .param("month", month.atDay(1))
                .query((row, n) -> read(row))
                .optional();
    }

    public Optional<PeriodSummary> find(long periodId) {
        return jdbc.sql("select * from period where id = :id")
                .param("id", periodId)
                .query((row, n) -> read(row))
                .optional();
    }

    private static PeriodSummary read(ResultSet row) throws SQLException {
        return new PeriodSummary(
                row.getLong("id"),
                row.getLong("agency_id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getLong("framework_version_id"),
                row.getBoolean("mixed"),
                row.getObject("reopening_id") != null,
                PeriodStatus.valueOf(row.getString("status")),
                row.getTimestamp("plan_due").toInstant(),
                row.getTimestamp("self_due").toInstant(),
                row.getTimestamp("review_due").toInstant(),
                row.getTimestamp("decision_due").toInstant(),
                row.getTimestamp("publish_due").toInstant(),
                row.getInt("working_days"),
                row.getInt("grace_hours"),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("published_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
