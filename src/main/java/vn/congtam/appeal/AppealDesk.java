package vn.congtam.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** What every act on an appeal needs: take it with its lock, and note what happened in its story and in the event log. */
@Component
class AppealDesk {

    private final AppealRepository appeals;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AppealDesk(AppealRepository appeals, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.appeals = appeals;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The appeal, locked until the end of the transaction. */
    Appeal take(long id) {
        return appeals.lock(id).orElseThrow(NotFound::new);
    }

    /**
     * The same, as somebody saw it.
     *
     * @throws Conflict when it has changed since
     */
    Appeal take(long id, int version) {
        Appeal appeal = take(id);
        if (appeal.version() != version) {
            throw new Conflict(appeal.status().isOpen() ? "appeal.conflict.changed" : "appeal.conflict.answered");
        }
        return appeal;
    }

    /**
     * Saves the appeal and tells its story; the texts of the appeal itself are not repeated in the event log.
     *
     * @param note for those concerned, may be empty
     */
    void save(Appeal appeal, AppealVerb verb, CurrentOfficial by, String note) {
        save(appeal, verb, by.name(), note);
    }

    /** The same under the name of whoever acted. */
    void save(Appeal appeal, AppealVerb verb, String actor, String note) {
        Appeal saved = appeals.saveAndFlush(appeal);
        jdbc.sql(
                        "insert into appeal_step (appeal_id, at, actor_name, verb, note) values (:appeal, :at, :actor, :verb, :note)")
                .param("appeal", saved.id())
                .param("at", Timestamp.from(now()))
                .param("actor", actor)
                .param("verb", verb.name())
                .param("note", note)
                .update();
        audit.append(AuditEvent.of(verb.action(), "appeal", saved.id())
                .in(saved.agencyId(), saved.month())
                .with(Map.of("status", saved.status().name())));
    }

    Instant now() {
        return clock.instant();
    }
}
