package vn.congtam.exchange.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads clients and what they called. */
@Component
class ClientLists {

    static final int CALLS = 30;

    private static final int MOST = 500;
    private static final int MONTHS = 24;

    private static final String ROW = """
            select c.id, c.name, c.contact, c.agency_id, a.name as agency_name, c.scopes, c.token_key, c.created_at, c.issued_at,
                   c.expires_at, c.revoked_at,
                   (select l.at from api_call l where l.client_id = c.id order by l.id desc limit 1) as last_call,
                   case when c.revoked_at is not null then 'REVOKED' when c.expires_at <= :now then 'EXPIRED'
                        when waits_for_release(c.scopes, c.released_at) then 'WAITING' else 'ACTIVE' end as state
            from api_client c left join agency a on a.id = c.agency_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ClientLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All clients, those in use first. */
    List<ClientRow> all() {
        return jdbc.sql(ROW + " order by c.revoked_at is not null, c.name, c.id limit :most")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query(ClientLists::row)
                .list();
    }

    /** Clients in use that may read results, those that wait for the release first. */
    List<ClientRow> readingResults() {
        return jdbc.sql(ROW + """
                         where c.revoked_at is null and c.scopes && array['results:read', 'rollups:read']
                        order by c.released_at is not null, c.name, c.id limit :most
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query(ClientLists::row)
                .list();
    }

    Optional<ClientRow> find(long id) {
        return jdbc.sql(ROW + " where c.id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query(ClientLists::row)
                .optional();
    }

    /** The last calls, the newest first. */
    List<CallRow> calls(long id) {
        return jdbc.sql("""
                        select at, method, endpoint, query, status, row_count, millis, address from api_call
                        where client_id = :id order by id desc limit :most
                        """)
                .param("id", id)
                .param("most", CALLS)
                .query((row, n) -> new CallRow(
                        row.getTimestamp("at").toInstant(),
                        row.getString("method"),
                        row.getString("endpoint"),
                        row.getString("query"),
                        row.getInt("status"),
                        row.getInt("row_count"),
                        row.getInt("millis"),
                        row.getString("address")))
                .list();
    }

    /** Calls by month, up to yesterday, the newest first; single calls may be deleted meanwhile. */
    List<CallTotal> totals(long id) {
        return jdbc.sql("""
                        select date_trunc('month', day)::date as month, sum(calls) as calls, sum(refused) as refused, sum(row_count) as row_count
                        from api_call_total where client_id = :id group by 1 order by 1 desc limit :most
                        """)
                .param("id", id)
                .param("most", MONTHS)
                .query((row, n) -> new CallTotal(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("calls"),
                        row.getLong("refused"),
                        row.getLong("row_count")))
                .list();
    }

    /** Every agency, id to name, for the choice. */
    Map<String, String> agencies() {
        Map<String, String> agencies = new LinkedHashMap<>();
        jdbc.sql("select id, name from agency order by name")
                .query((row, n) -> agencies.put(row.getString("id"), row.getString("name")))
                .list();
        return agencies;
    }

    private static ClientRow row(ResultSet row, int n) throws SQLException {
        return new ClientRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("contact"),
                row.getObject("agency_id", Long.class),
                row.getString("agency_name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("token_key"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("revoked_at")),
                instant(row.getTimestamp("last_call")),
                row.getString("state"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
