package vn.congtam.exchange.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.Actor;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.exchange.ApiClient;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** How far each client has come in the feed. It only ever goes forward. */
@Component
class FeedReaders {

    private final JdbcClient jdbc;
    private final FeedNumbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    FeedReaders(JdbcClient jdbc, FeedNumbers numbers, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Held until the end of the transaction, so that two calls of one client come one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    ReaderState hold(ApiClient client) {
        return jdbc.sql(
                        "select fetched_to, acknowledged_to, acknowledged_at from api_reader where client_id = :id for update")
                .param("id", client.id())
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("acknowledged_at");
                    return new ReaderState(
                            row.getLong("fetched_to"),
                            row.getLong("acknowledged_to"),
                            at == null ? null : at.toInstant());
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Everything up to here was given out. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fetched(ApiClient client, long to) {
        jdbc.sql(
                        "update api_reader set fetched_to = greatest(fetched_to, :to), fetched_at = :now where client_id = :id")
                .param("to", to)
                .param("now", now())
                .param("id", client.id())
                .update();
    }

    /**
     * Nothing for this client lies between what it has acknowledged and here, so there is nothing to store. A client that waits for
     * changes in vain stays at the end of the feed without acknowledging anything.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void passed(ApiClient client, long from, long to) {
        jdbc.sql("""
                        update api_reader set acknowledged_to = :to
                        where client_id = :id and acknowledged_to = :from and acknowledged_to < :to and restarted_from is null
                        """)
                .param("to", to)
                .param("from", from)
                .param("id", client.id())
                .update();
    }

    /**
     * Notes that everything up to a place is stored on the other side. An older place than before changes nothing.
     * After a new start this is what confirms that the lists are loaded.
     *
     * @throws Refused for a place that was not given out yet
     */
    @Transactional
    ReaderState acknowledge(ApiClient client, long upTo) {
        ReaderState state = hold(client);
        if (upTo > state.fetchedTo()) {
            throw new Refused("exchange.feed.refused.ahead", String.valueOf(state.fetchedTo()));
        }
        jdbc.sql("""
                        update api_reader set acknowledged_to = :to, acknowledged_at = :now, restarted_from = null
                        where client_id = :id and (acknowledged_to < :to or (acknowledged_to = :to and restarted_from is not null))
                        """)
                .param("to", upTo)
                .param("now", now())
                .param("id", client.id())
                .update();
        return hold(client);
    }

    /**
     * Goes to the end of the feed: the client reads the lists afterwards, and what changes meanwhile comes behind this place. Nothing is
     * stored by that, so what waited goes on waiting until the client acknowledges.
     */
    @Transactional
    ReaderState restart(ApiClient client, String address) {
        numbers.number();
        ReaderState before = hold(client);
        jdbc.sql("""
                        update api_reader r set fetched_to = greatest(r.fetched_to, f.last), acknowledged_to = greatest(r.acknowledged_to, f.last),
                            restarted_at = :now, restarted_from = coalesce(r.restarted_from, r.acknowledged_to)
                        from api_feed f where r.client_id = :id
                        """).param("now", now()).param("id", client.id()).update();
        ReaderState after = hold(client);
        audit.append(
                AuditEvent.of("api-client.restarted", "api_client", client.id())
                        .in(client.agencyId())
                        .with(Map.of(
                                "client",
                                client.name(),
                                "from",
                                before.acknowledgedTo(),
                                "to",
                                after.acknowledgedTo())),
                new Actor(null, "api:" + client.name(), address));
        return after;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
