package vn.congtam.exchange.feed;

import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.ApiScope;
import vn.congtam.exchange.feed.ChangeItem.Kind;
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
    private final FeedReaders readers;
    private final ChangeContents contents;
    private final TransactionTemplate transaction;

    ChangeFeed(
            JdbcClient jdbc,
            FeedNumbers numbers,
            FeedReaders readers,
            ChangeContents contents,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.readers = readers;
        this.contents = contents;
        this.transaction = transaction;
    }

    /**
     * The changes after a place.
     *
     * @param after place that was given out before; null goes on where the client has acknowledged
     * @throws Refused for a place that was never given out, since what lies before it would be missed
     * @throws ForgottenChanges for a place from which on changes are no longer kept
     */
    ChangePage read(ApiClient client, @Nullable Long after, int limit) {
        numbers.number();
        return Objects.requireNonNull(transaction.execute(status -> page(client, after, limit)));
    }

    private ChangePage page(ApiClient client, @Nullable Long after, int limit) {
        ReaderState state = readers.hold(client);
        long from = after == null ? state.acknowledgedTo() : after;
        if (from > state.fetchedTo()) {
            throw new Refused("exchange.feed.refused.ahead", String.valueOf(state.fetchedTo()));
        }
        long head = place("last");
        List<Change> found = find(client, from, limit + 1);
        requireWhole(from);
        List<Change> shown = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        long last = shown.isEmpty() ? from : shown.getLast().position();
        long next = more ? last : Math.max(head, last);
        readers.fetched(client, next);
        if (shown.isEmpty()) {
            readers.passed(client, from, next);
        }
        return new ChangePage(contents.of(client, shown), next, more);
    }

    /** After reading: what was deleted before is known by now, what is deleted later was read. */
    private void requireWhole(long from) {
        long forgottenTo = place("forgotten_to");
        if (from < forgottenTo) {
            throw new ForgottenChanges(from, forgottenTo);
        }
    }

    private long place(String which) {
        return jdbc.sql("select " + which + " from api_feed").query(Long.class).single();
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
}
