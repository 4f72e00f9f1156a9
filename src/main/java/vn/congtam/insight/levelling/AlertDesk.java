package vn.congtam.insight.levelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.insight.levelling.AlertStep.Verb;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** Explanations of alerts and what becomes of them; nothing here touches a score. */
@Service
class AlertDesk {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AlertDesk(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes a step of an alert that the caller has the right to.
     *
     * @param version of the alert that was read
     * @throws Refused without words, where words are needed
     * @throws Conflict when somebody else was first, or the month has been closed again
     */
    @Transactional
    void note(Alert alert, Verb verb, String note, int version, CurrentOfficial by) {
        if (note.isBlank() && verb != Verb.ACCEPTED) {
            throw new Refused(verb == Verb.ANSWERED ? "levelling.refused.answer" : "levelling.refused.why");
        }
        TextLimit.PROSE.require(note);
        int changed = jdbc.sql("""
                        update levelling_alert a set state = :state, version = version + 1
                        where id = :id and version = :version and not exists (
                            select from closing c join closing l on l.period_id = c.period_id and l.version > c.version where c.id = a.closing_id)
                        """)
                .param("state", stateAfter(verb).name())
                .param("id", alert.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict("levelling.conflict.moved");
        }
        jdbc.sql("""
                        insert into levelling_step (alert_id, verb, note, actor_id, actor_name, at) values (:alert, :verb, :note, :by, :name, :now)
                        """)
                .param("alert", alert.id())
                .param("verb", verb.name())
                .param("note", note.strip())
                .param("by", by.accountId())
                .param("name", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.append(AuditEvent.of(action(verb), "levelling_alert", alert.id())
                .in(alert.agencyId(), alert.month())
                .with(Map.of("kind", alert.kind().name(), "note", note.strip())));
    }

    /** In order; those of the version before that the alert continues come first. */
    List<AlertStep> steps(Alert alert) {
        return jdbc.sql("""
                        with recursive chain (id, continues_id) as (
                            select id, continues_id from levelling_alert where id = :id
                            union all
                            select o.id, o.continues_id from levelling_alert o join chain c on o.id = c.continues_id)
                        select s.verb, s.note, s.actor_name, s.at from levelling_step s join chain c on c.id = s.alert_id order by s.at, s.id
                        """)
                .param("id", alert.id())
                .query((row, n) -> new AlertStep(
                        Verb.valueOf(row.getString("verb")),
                        row.getString("note"),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Puts on record that somebody outside the agency read figures of raters. */
    @Transactional
    void viewed(AuditEvent event) {
        audit.append(event);
    }

    private static AlertState stateAfter(Verb verb) {
        return switch (verb) {
            case ANSWERED -> AlertState.ANSWERED;
            case ACCEPTED -> AlertState.ACCEPTED;
            case KEPT_OPEN -> AlertState.OPEN;
        };
    }

    private static String action(Verb verb) {
        return switch (verb) {
            case ANSWERED -> "levelling.answered";
            case ACCEPTED -> "levelling.accepted";
            case KEPT_OPEN -> "levelling.kept-open";
        };
    }
}
