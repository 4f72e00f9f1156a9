package vn.congtam.exchange.feed;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.ApiScope;
import vn.congtam.exchange.feed.ChangeItem.Kind;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The feed of one client: changes of the agencies that it reaches, of the kinds that it may read anyway. */
@Service
class ChangeFeed {

    /** The scope without which a kind is not in a client's feed. */
    static final Map<Kind, ApiScope> SCOPES = new EnumMap<>(Map.of(
            Kind.OFFICIAL, ApiScope.OFFICIALS_READ,
            Kind.POST, ApiScope.POSTS_READ,
            Kind.RESULT, ApiScope.RESULTS_READ,
            Kind.YEAR_RESULT, ApiScope.ROLLUPS_READ));

    private final JdbcClient jdbc;
    private final FeedNumbers numbers;
    private final ChangeContents contents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeFeed(
            JdbcClient jdbc,
            FeedNumbers numbers,
            ChangeContents contents,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The changes after a place.
     *
     * @param after place that was given out before; null goes on where the client has acknowledged
     * @throws Refused for a place that was never given out, since what lies before it would be missed
     */
    ChangePage read(ApiClient client, @Nullable Long after, int limit) {
        numbers.number();
        return Objects.requireNonNull(transaction.execute(status -> page(client, after, limit)));
    }

    private ChangePage page(ApiClient client, @Nullable Long after, int limit) {
        ReaderState state = state(client);
        long from = after == null ? state.acknowledgedTo() : after;
        if (from > state.fetchedTo()) {
            throw new Refused("exchange.feed.refused.ahead", String.valueOf(state.fetchedTo()));
        }
        long head = jdbc.sql("select last from api_feed").query(Long.class).single();
        List<Change> found = find(client, from, limit + 1);
        List<Change> shown = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        long last = shown.isEmpty() ? from : shown.getLast().position();
        long next = more ? last : Math.max(head, last);
        jdbc.sql(
                        "update api_reader set fetched_to = greatest(fetched_to, :to), fetched_at = :now where client_id = :id")
                .param("to", next)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", client.id())
                .update();
        return new ChangePage(contents.of(client, shown), next, more);
    }

    /**
     * Notes that everything up to a place is stored on the other side. An older place than before changes nothing.
     *
     * @throws Refused for a place that was not given out yet
     */
    @Transactional
    ReaderState acknowledge(ApiClient client, long upTo) {
        ReaderState state = state(client);
        if (upTo > state.fetchedTo()) {
            throw new Refused("exchange.feed.refused.ahead", String.valueOf(state.fetchedTo()));
        }
        if (upTo > state.acknowledgedTo()) {
            jdbc.sql("update api_reader set acknowledged_to = :to, acknowledged_at = :now where client_id = :id")
                    .param("to", upTo)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", client.id())
                    .update();
        }
        return state(client);
    }

    private List<Change> find(ApiClient client, long after, int limit) {
        return jdbc.sql("""
                        select position, kind, subject_id, agency_id, changed_at from api_change
                        where position > :after and kind = any (:kinds) and (cast(:scope as bigint) is null or agency_id = :scope)
                        order by position limit :limit
                        """)
                .param("after", after)
                .param("kinds", kinds(client))
                .param("scope", client.agencyId(), Types.BIGINT)
                .param("limit", limit)
                .query((row, n) -> new Change(
                        row.getLong("position"),
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("subject_id"),
                        row.getLong("agency_id"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private static String[] kinds(ApiClient client) {
        return SCOPES.entrySet().stream()
                .filter(entry -> client.may(entry.getValue()))
                .map(entry -> entry.getKey().name())
                .toArray(String[]::new);
    }

    /** Held until the end of the transaction, so that two calls of one client come one after the other. */
    private ReaderState state(ApiClient client) {
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
}
