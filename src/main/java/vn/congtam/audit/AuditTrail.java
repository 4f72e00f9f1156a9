package vn.congtam.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.shared.VietnamTime;

/**
 * The append door of the log. An event is written as the last statement of the transaction that caused it, so that the
 * chain's lock is held for a moment only and an event without its change, or a change without its event, cannot exist. The
 * event is published within the transaction, for whoever has to tell people about it.
 */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ObjectProvider<ActorSource> actors;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditTrail(
            JdbcClient jdbc,
            EntityManager entities,
            ObjectProvider<ActorSource> actors,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.actors = actors;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Appends when the surrounding transaction commits. */
    @Transactional
    public void append(AuditEvent event) {
        append(event, actors.stream().findFirst().map(ActorSource::current).orElse(Actor.SYSTEM));
    }

    /** Appends for an actor who is not the signed-in one, for example at a failed sign-in. */
    @Transactional
    public void append(AuditEvent event, Actor actor) {
        pending().add(new Entry(event, actor));
        events.publishEvent(event);
    }

    private record Entry(AuditEvent event, Actor actor) {}

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Pending pending = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    /** What a transaction appends. Chains are locked in the order of their names, so that two transactions never wait for each other. */
    private final class Pending implements TransactionSynchronization {

        private final List<Entry> entries = new ArrayList<>();

        void add(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!entries.isEmpty()) {
                List<Entry> due = entries.stream()
                        .sorted(Comparator.comparing(entry -> chain(entry.event())))
                        .toList();
                entries.clear();
                due.forEach(entry -> write(entry.event(), entry.actor()));
            }
        }
    }

    /**
     * Appends at once and answers the new head of the chain: the digest to be kept outside the database. To be called as
     * the last statement of a closing run.
     */
    @Transactional
    public String appendNow(AuditEvent event) {
        events.publishEvent(event);
        return write(
                event, actors.stream().findFirst().map(ActorSource::current).orElse(Actor.SYSTEM));
    }

    /** Name of the chain of an agency's month. */
    public static String chain(@Nullable Long agencyId, YearMonth month) {
        return (agencyId == null ? "city" : "agency-" + agencyId) + "/" + month;
    }

    private String chain(AuditEvent event) {
        return chain(event.agencyId(), event.month() == null ? VietnamTime.month(clock) : event.month());
    }

    private String write(AuditEvent event, Actor actor) {
        entities.flush();
        return jdbc.sql("""
                        select audit_append(:chain, :at, :account, :actor, :action, :subjectType, :subject, :agency,
                                            cast(:detail as jsonb), :address)
                        """)
                .param("chain", chain(event))
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("account", actor.accountId(), java.sql.Types.BIGINT)
                .param("actor", actor.name())
                .param("action", event.action())
                .param("subjectType", event.subjectType())
                .param("subject", event.subjectId(), java.sql.Types.BIGINT)
                .param("agency", event.agencyId(), java.sql.Types.BIGINT)
                .param("detail", json.writeValueAsString(event.detail()))
                .param("address", actor.address())
                .query(String.class)
                .single();
    }
}
