package vn.congtam.exchange.feed;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.exchange.ApiClient;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** How far each client has come in the feed. It only ever goes forward. */
@Component
class FeedReaders {

    private final JdbcClient jdbc;
    private final FeedNumbers numbers;
    private final Clock clock;

    FeedReaders(JdbcClient jdbc, FeedNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
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
     * Notes that everything up to a place is stored on the other side. An older place than before changes nothing.
     *
     * @throws Refused for a place that was not given out yet
     */
    @Transactional
    ReaderState acknowledge(ApiClient client, long upTo) {
        ReaderState state = hold(client);
        if (upTo > state.fetchedTo()) {
            throw new Refused("exchange.feed.refused.ahead", String.valueOf(state.fetchedTo()));
        }
        if (upTo > state.acknowledgedTo()) {
            jdbc.sql("update api_reader set acknowledged_to = :to, acknowledged_at = :now where client_id = :id")
                    .param("to", upTo)
                    .param("now", now())
                    .param("id", client.id())
                    .update();
        }
        return hold(client);
    }

    /** Goes to the end of the feed: the client reads the lists afterwards, and what changes meanwhile comes behind this place. */
    @Transactional
    ReaderState restart(ApiClient client) {
        numbers.number();
        hold(client);
        jdbc.sql("""
                        update api_reader r set fetched_to = greatest(r.fetched_to, f.last), acknowledged_to = greatest(r.acknowledged_to, f.last),
                            acknowledged_at = :now, restarted_at = :now
                        from api_feed f where r.client_id = :id
                        """).param("now", now()).param("id", client.id()).update();
        return hold(client);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
