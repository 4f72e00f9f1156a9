package vn.congtam.scorecard.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.ExtensionTarget;
import vn.congtam.period.PeriodSummary;

/** Reads extensions and requests of a month, with the names of people and units as the month's sheets say them. */
@Component
class ExtensionList {

    /** Requests and extensions shown; more than any month has. */
    private static final int MOST = 500;

    private static final String EXTENSIONS = """
            select x.id, x.step, x.due, x.reason, x.granted_at, x.withdrawn_at, a.display_name as granted_by,
                   x.person_id, coalesce(p.full_name, u.name) as name, s.unit_name,
                   effective_due(x.period_id, 'REVIEW', coalesce(x.unit_id, s.unit_id), x.person_id) as review,
                   effective_due(x.period_id, 'DECISION', coalesce(x.unit_id, s.unit_id), x.person_id) as decision
            from deadline_extension x
            left join account a on a.id = x.granted_by
            left join person p on p.id = x.person_id
            left join unit u on u.id = x.unit_id
            left join score_sheet s on s.period_id = x.period_id and s.person_id = x.person_id
            where x.period_id = :period order by x.withdrawn_at nulls first, x.id desc limit :limit
            """;

    private static final String REQUESTS = """
            select q.id, q.step, q.reason, q.asked_at, q.person_id, p.full_name, s.unit_name,
                   effective_due(q.period_id, q.step, s.unit_id, q.person_id) as due
            from deadline_request q join person p on p.id = q.person_id
            left join score_sheet s on s.period_id = q.period_id and s.person_id = q.person_id
            where q.period_id = :period and q.status = 'OPEN' order by q.asked_at, q.id limit :limit
            """;

    private static final String TARGETS = """
            select 'u' || s.unit_id as value, min(s.unit_name) as label, false as person, min(u.ordinal) as place, '' as sort
            from score_sheet s join unit u on u.id = s.unit_id where s.period_id = :period group by s.unit_id
            union all
            select 'p' || s.person_id, p.full_name || ' · ' || s.unit_name, true, 0, p.sort_key
            from score_sheet s join person p on p.id = s.person_id where s.period_id = :period
            order by person, place, sort, label
            """;

    private final JdbcClient jdbc;

    ExtensionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An extension.
     *
     * @param unitName unit of the person, null for a unit
     * @param review deadline of the review as it is now for whom it was extended; null when it stays where the month put it
     * @param decision the same of the decision
     */
    record Extension(
            long id,
            DeadlineStep step,
            Instant due,
            String reason,
            @Nullable String grantedBy,
            Instant grantedAt,
            boolean withdrawn,
            String name,
            @Nullable String unitName,
            @Nullable Instant review,
            @Nullable Instant decision) {}

    /** @param due the deadline as it is now */
    record Request(
            long id,
            DeadlineStep step,
            String reason,
            Instant askedAt,
            long personId,
            String name,
            String unitName,
            Instant due) {}

    /** @param value {@code u12} or {@code p34} */
    record Target(String value, String label, boolean person) {}

    List<Extension> extensions(PeriodSummary period) {
        return jdbc.sql(EXTENSIONS)
                .param("period", period.id())
                .param("limit", MOST)
                .query((row, n) -> extension(row, period))
                .list();
    }

    List<Request> requests(PeriodSummary period) {
        return jdbc.sql(REQUESTS)
                .param("period", period.id())
                .param("limit", MOST)
                .query((row, n) -> new Request(
                        row.getLong("id"),
                        DeadlineStep.valueOf(row.getString("step")),
                        row.getString("reason"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getLong("person_id"),
                        row.getString("full_name"),
                        row.getString("unit_name"),
                        row.getTimestamp("due").toInstant()))
                .list();
    }

    List<Target> targets(PeriodSummary period) {
        return jdbc.sql(TARGETS)
                .param("period", period.id())
                .query((row, n) -> new Target(row.getString("value"), row.getString("label"), row.getBoolean("person")))
                .list();
    }

    /** Name of a target that has sheets in the month; empty for a foreign one. */
    Optional<String> name(PeriodSummary period, ExtensionTarget target) {
        return jdbc.sql("""
                        select case when cast(:unit as bigint) is null then p.full_name else s.unit_name end
                        from score_sheet s join person p on p.id = s.person_id
                        where s.period_id = :period and (s.unit_id = :unit or s.person_id = :person) limit 1
                        """)
                .param("period", period.id())
                .param("unit", target.unitId(), java.sql.Types.BIGINT)
                .param("person", target.personId(), java.sql.Types.BIGINT)
                .query(String.class)
                .optional();
    }

    private static Extension extension(ResultSet row, PeriodSummary period) throws SQLException {
        return new Extension(
                row.getLong("id"),
                DeadlineStep.valueOf(row.getString("step")),
                row.getTimestamp("due").toInstant(),
                row.getString("reason"),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("withdrawn_at") != null,
                row.getString("name"),
                row.getString("unit_name"),
                moved(row.getTimestamp("review"), period.reviewDue()),
                moved(row.getTimestamp("decision"), period.decisionDue()));
    }

    private static @Nullable Instant moved(@Nullable Timestamp now, Instant regular) {
        return now == null || now.toInstant().equals(regular) ? null : now.toInstant();
    }
}
