package vn.congtam.notice;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.period.PeriodSummary;

/** Reminds late people by one act of human resources: one of them, a unit or all; nobody twice within a few hours. */
@Service
class Nudges {

    /** One line per person to be reminded: the late step that has waited longest. */
    private static final String LATE = "with " + Waiting.SHEETS + """
            , late as (
                select w.actor_id, w.step, w.agency_id, w.month, w.period_id, min(w.due) as due, count(*)::int as amount
                from waiting w
                where w.period_id = :period and w.step <> 'PLAN' and w.due < :now and w.actor_id is not null
                  and (cast(:unit as bigint) is null or w.unit_id = :unit) and (cast(:sheet as bigint) is null or w.sheet_id = :sheet)
                group by w.actor_id, w.step, w.agency_id, w.month, w.period_id),
            first as (select distinct on (actor_id) * from late order by actor_id, due),
            line as (select w.*, %s as reminded_at from first w)
            """.formatted(Waiting.REMINDED_AT);

    private static final String SEND = LATE + """
            select w.actor_id, cast(null as bigint), 'NUDGED', 'nudge:' || w.period_id || ':' || extract(epoch from cast(:now as timestamptz)),
                   w.agency_id, w.month, w.period_id, cast(null as bigint), '', w.due, w.step, w.amount, %s
            from line w where w.reminded_at is null
            """.formatted(Waiting.PLACE);

    private final JdbcClient jdbc;
    private final NoticeBook book;
    private final AuditTrail audit;
    private final NoticeProperties properties;
    private final Clock clock;

    Nudges(JdbcClient jdbc, NoticeBook book, AuditTrail audit, NoticeProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Who is meant.
     *
     * @param unitId one unit only, null for all
     * @param sheetId one late sheet only
     */
    record Target(
            PeriodSummary period,
            @Nullable Long unitId,
            @Nullable Long sheetId) {}

    List<NudgeLine> preview(Target target) {
        return jdbc.sql(LATE + """
                        select w.*, p.full_name from line w join person p on p.id = w.actor_id order by p.sort_key, p.id
                        """)
                .params(parameters(target))
                .query((row, n) -> new NudgeLine(
                        row.getLong("actor_id"),
                        row.getString("full_name"),
                        row.getString("step"),
                        row.getInt("amount"),
                        Objects.requireNonNull(row.getTimestamp("due")).toInstant(),
                        instant(row.getTimestamp("reminded_at"))))
                .list();
    }

    /**
     * Reminds everybody of the preview who was not reminded just now; of two such acts at the same time one waits for the other.
     *
     * @return how many were reminded
     */
    @Transactional
    public int send(Target target) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('notice.nudge', :period))) x")
                .param("period", target.period().id())
                .query(Integer.class)
                .single();
        int reminded = book.write(SEND, parameters(target));
        if (reminded > 0) {
            Map<String, Object> detail = new HashMap<>();
            detail.put("count", reminded);
            if (target.unitId() != null) {
                detail.put("unit", target.unitId());
            }
            if (target.sheetId() != null) {
                detail.put("sheet", target.sheetId());
            }
            audit.append(
                    AuditEvent.of("notice.nudged", "period", target.period().id())
                            .in(target.period().agencyId(), target.period().month())
                            .with(detail));
        }
        return reminded;
    }

    private Map<String, Object> parameters(Target target) {
        Instant now = clock.instant();
        return Map.of(
                "period", target.period().id(),
                "unit", new SqlParameterValue(Types.BIGINT, target.unitId()),
                "sheet", new SqlParameterValue(Types.BIGINT, target.sheetId()),
                "now", Timestamp.from(now),
                "recently", Timestamp.from(now.minus(properties.quietBetweenReminders())));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
