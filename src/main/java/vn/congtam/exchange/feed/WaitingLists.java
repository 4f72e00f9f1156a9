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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.shared.VietnamTime;

/** Counts what clients have not acknowledged yet and for how many working days (Decree 335/2025: results are sent within 5 days). */
@Component
class WaitingLists {

    static final int LINES = 200;

    /** Every change that is in the feed of a client and not acknowledged, numbered or not. */
    private static final String WAITING = """
            from api_reader r
            join api_client c on c.id = r.client_id and c.revoked_at is null
            join api_change h on (h.position is null or h.position > r.acknowledged_to)
              and (c.agency_id is null or c.agency_id = h.agency_id)
              and case h.kind when 'OFFICIAL' then 'officials:read' when 'POST' then 'posts:read' when 'RESULT' then 'results:read'
                       else 'rollups:read' end = any (c.scopes)
            """;

    private static final String DAY = "(h.changed_at at time zone 'Asia/Ho_Chi_Minh')::date";

    private static final String CLIENTS = "with waiting as (select c.id, " + DAY + " as day, count(*) as changes "
            + WAITING
            + " group by 1, 2), counted as (select w.*, working_days(w.day + 1, :today) as days from waiting w) " + """
            select c.id, c.name, a.name as agency_name, c.expires_at <= :now as expired, r.fetched_at, r.acknowledged_at,
                   coalesce(sum(w.changes), 0) as waiting, min(w.day) as oldest, coalesce(max(w.days), 0) as days,
                   coalesce(sum(w.changes) filter (where w.days > :limit), 0) as overdue
            from api_reader r join api_client c on c.id = r.client_id and c.revoked_at is null
            left join agency a on a.id = c.agency_id left join counted w on w.id = c.id
            where (:client = 0 or c.id = :client)
            group by c.id, c.name, a.name, c.expires_at, r.fetched_at, r.acknowledged_at
            order by overdue desc, c.name, c.id
            """;

    private static final String LINES_OF_CLIENT =
            "with waiting as (select h.kind, h.agency_id, " + DAY + " as day, count(*) as changes " + WAITING
                    + " where c.id = :client group by 1, 2, 3) " + """
            select w.kind, a.name as agency_name, w.day, w.changes, working_days(w.day + 1, :today) as days
            from waiting w join agency a on a.id = w.agency_id order by w.day, a.name, w.kind limit :most
            """;

    private final JdbcClient jdbc;
    private final ExchangeProperties properties;
    private final Clock clock;

    WaitingLists(JdbcClient jdbc, ExchangeProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    int workingDaysAllowed() {
        return properties.workingDaysToFetch();
    }

    /** Every client with a feed, the ones with overdue changes first. */
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
                .query((row, n) -> new WaitingLine(
                        row.getString("kind"),
                        row.getString("agency_name"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("changes"),
                        row.getInt("days"),
                        row.getInt("days") > properties.workingDaysToFetch()))
                .list();
    }

    private StatementSpec clients(long id) {
        return jdbc.sql(CLIENTS)
                .param("client", id)
                .param("today", VietnamTime.today(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", properties.workingDaysToFetch());
    }

    private static WaitingClient client(ResultSet row, int n) throws SQLException {
        return new WaitingClient(
                row.getLong("id"),
                row.getString("name"),
                row.getString("agency_name"),
                row.getBoolean("expired"),
                instant(row.getTimestamp("fetched_at")),
                instant(row.getTimestamp("acknowledged_at")),
                row.getLong("waiting"),
                row.getObject("oldest", LocalDate.class),
                row.getInt("days"),
                row.getLong("overdue"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
