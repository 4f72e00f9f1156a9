package vn.congtam.exchange.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.shared.VietnamTime;

/**
 * Counts what clients have not acknowledged yet and for how many working days (Decree 335/2025: results are sent within 5 days). The oldest
 * changes of each kind are read from an index and no further than to a bound, so a client that never fetches makes the page no slower.
 */
@Component
class WaitingLists {

    static final int LINES = 200;

    /** Of each kind, on the list of clients; beyond it the list says "more than". */
    static final int COUNTED = 5_000;

    /** Of each kind, on the page of one client. */
    static final int COUNTED_BY_DAY = 50_000;

    private static final int MOST_CLIENTS = 200;

    /** What waits for each client and kind up to the bound, the oldest first, numbered or not. */
    private static final String WAITING = """
            with reader as (
                select c.id, c.name, a.name as agency_name, c.agency_id, c.scopes, c.expires_at, r.fetched_at, r.acknowledged_at,
                       coalesce(r.restarted_from, r.acknowledged_to) as acknowledged_to, r.acknowledged_to < f.forgotten_to as lost,
                       case when r.restarted_from is not null then r.restarted_at end as restarted_at
                from api_reader r join api_client c on c.id = r.client_id and c.revoked_at is null
                left join agency a on a.id = c.agency_id cross join api_feed f
                where (:client = 0 or c.id = :client) order by c.name, c.id limit :clients
            ), waiting as (
                select r.id, h.kind, h.agency_id, (h.changed_at at time zone 'Asia/Ho_Chi_Minh')::date as day
                from reader r
                join (values ('OFFICIAL', 'officials:read'), ('POST', 'posts:read'), ('RESULT', 'results:read'), ('YEAR_RESULT', 'rollups:read'))
                    k(kind, scope) on k.scope = any (r.scopes)
                cross join lateral (
                    (select o.kind, o.agency_id, o.changed_at from api_change o
                     where r.agency_id is null and o.kind = k.kind and o.position > r.acknowledged_to order by o.position limit :bound)
                    union all
                    (select o.kind, o.agency_id, o.changed_at from api_change o
                     where o.agency_id = r.agency_id and o.kind = k.kind and o.position > r.acknowledged_to order by o.position limit :bound)
                    union all
                    select o.kind, o.agency_id, o.changed_at
                    from (select * from api_change where position is null order by id limit :bound) o
                    where o.kind = k.kind and (r.agency_id is null or o.agency_id = r.agency_id)
                    limit :bound) h
            )""";

    private static final String CLIENTS = WAITING + """
            , counted as (
                select w.id, w.kind, w.day, count(*) as changes, working_days(w.day + 1, :today) as days from waiting w group by 1, 2, 3)
            select r.id, r.name, r.agency_name, r.expires_at <= :now as expired, r.lost, r.restarted_at, r.fetched_at, r.acknowledged_at,
                   coalesce(sum(w.changes), 0) as waiting, min(w.day) as oldest, coalesce(max(w.days), 0) as days,
                   coalesce(sum(w.changes) filter (where w.days > :limit), 0) as overdue,
                   exists (select from counted k where k.id = r.id group by k.kind having sum(k.changes) >= :bound) as more,
                   exists (select from counted k where k.id = r.id group by k.kind
                           having sum(k.changes) >= :bound and min(k.days) > :limit) as more_overdue
            from reader r left join counted w on w.id = r.id
            group by r.id, r.name, r.agency_name, r.expires_at, r.lost, r.restarted_at, r.fetched_at, r.acknowledged_at
            order by r.lost desc, overdue desc, r.name, r.id
            """;

    private static final String LINES_OF_CLIENT = WAITING + """
            , counted as (select w.kind, w.agency_id, w.day, count(*) as changes from waiting w group by 1, 2, 3)
            select w.kind, a.name as agency_name, w.day, w.changes, working_days(w.day + 1, :today) as days,
                   sum(w.changes) over (partition by w.kind) >= :bound as more
            from counted w join agency a on a.id = w.agency_id order by w.day, a.name, w.kind limit :most
            """;

    private final JdbcClient jdbc;
    private final ExchangeProperties properties;
    private final Clock clock;
    private final int counted;
    private final int countedByDay;

    @Autowired
    WaitingLists(JdbcClient jdbc, ExchangeProperties properties, Clock clock) {
        this(jdbc, properties, clock, COUNTED, COUNTED_BY_DAY);
    }

    /** With other bounds. */
    WaitingLists(JdbcClient jdbc, ExchangeProperties properties, Clock clock, int counted, int countedByDay) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
        this.counted = counted;
        this.countedByDay = countedByDay;
    }

    /** Up to so many changes of each kind are counted on the page of one client. */
    int countedByDay() {
        return countedByDay;
    }

    int workingDaysAllowed() {
        return properties.workingDaysToFetch();
    }

    /** Clients with a feed, the ones that have to start anew or have overdue changes first. */
    List<WaitingClient> clients() {
        return clients(0).query(WaitingLists::client).list();
    }

    Optional<WaitingClient> client(long id) {
        return clients(id).query(WaitingLists::client).optional();
    }

    /** The oldest first. */
    List<WaitingLine> lines(long clientId) {
        return jdbc.sql(LINES_OF_CLIENT)
                .param("client", clientId)
                .param("today", VietnamTime.today(clock))
                .param("most", LINES)
                .param("clients", 1)
                .param("bound", countedByDay)
                .query((row, n) -> new WaitingLine(
                        row.getString("kind"),
                        row.getString("agency_name"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("changes"),
                        row.getInt("days"),
                        row.getInt("days") > properties.workingDaysToFetch(),
                        row.getBoolean("more")))
                .list();
    }

    private StatementSpec clients(long id) {
        return jdbc.sql(CLIENTS)
                .param("client", id)
                .param("today", VietnamTime.today(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", properties.workingDaysToFetch())
                .param("clients", MOST_CLIENTS)
                .param("bound", counted);
    }

    private static WaitingClient client(ResultSet row, int n) throws SQLException {
        return new WaitingClient(
                row.getLong("id"),
                row.getString("name"),
                row.getString("agency_name"),
                row.getBoolean("expired"),
                row.getBoolean("lost"),
                instant(row.getTimestamp("restarted_at")),
                instant(row.getTimestamp("fetched_at")),
                instant(row.getTimestamp("acknowledged_at")),
                row.getLong("waiting"),
                row.getBoolean("more"),
                row.getObject("oldest", LocalDate.class),
                row.getInt("days"),
                row.getLong("overdue"),
                row.getBoolean("more_overdue"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
