package vn.congtam.exchange.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that wait in the database. Taking one moves its next try beyond the time that a try may last: no transaction stays open
 * while the other side answers, and no other node takes it meanwhile.
 */
@Component
class Outbox {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int ERROR_LENGTH = 300;

    private static final String TAKE = """
            update api_delivery d set status = 'WAITING', attempts = case d.status when 'FAILED' then 1 else d.attempts + 1 end,
                last_attempt_at = :now, next_attempt_at = :lease
            from api_webhook w
            where w.client_id = d.client_id and d.id = (
                select o.id from api_delivery o where {which} order by o.next_attempt_at, o.id limit 1 for update skip locked)
            returning d.id, d.event, d.agency_id, (select a.code from agency a where a.id = d.agency_id) as agency_code, d.month,
                      d.result_version, d.year, d.occurred_at, d.attempts, w.url, w.secret
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next message that is due for an address that this node holds. */
    @Transactional
    public Optional<Delivery> take(Claim claim) {
        return take(
                "o.client_id = :client and o.status = 'WAITING' and o.next_attempt_at <= :now", claim.clientId(), 0);
    }

    /** A message that was given up, to be tried once more by whoever asked for it; nobody else takes it meanwhile. */
    @Transactional
    public Optional<Delivery> takeAgain(long clientId, long id) {
        return take("o.id = :id and o.client_id = :client and o.status = 'FAILED'", clientId, id);
    }

    private Optional<Delivery> take(String which, long clientId, long id) {
        return jdbc.sql(TAKE.replace("{which}", which))
                .param("client", clientId)
                .param("id", id)
                .param("now", now())
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .query(Outbox::delivery)
                .optional();
    }

    /** A message to try the connection, taken already. */
    @Transactional
    public Delivery takeTest(long clientId) {
        long id = jdbc.sql("""
                        insert into api_delivery (client_id, event, occurred_at, next_attempt_at) values (:client, :event, :now, :now)
                        returning id
                        """)
                .param("client", clientId)
                .param("event", Delivery.TEST)
                .param("now", now())
                .query(Long.class)
                .single();
        return take("o.id = :id and o.client_id = :client", clientId, id).orElseThrow();
    }

    /** What is due for clients that were revoked or want no messages any more is not sent. */
    @Transactional
    public void skipUnwanted() {
        jdbc.sql("""
                        update api_delivery d set status = 'SKIPPED' from api_webhook w join api_client c on c.id = w.client_id
                        where w.client_id = d.client_id and d.status = 'WAITING' and d.next_attempt_at <= :now
                          and (not w.enabled or c.revoked_at is not null)
                        """).param("now", now()).update();
    }

    @Transactional
    public void sent(Delivery delivery, int status) {
        jdbc.sql("""
                        update api_delivery set status = 'SENT', sent_at = :now, last_status = :status, last_error = '' where id = :id and status = 'WAITING'
                        """)
                .param("now", now())
                .param("status", status)
                .param("id", delivery.id())
                .update();
    }

    /**
     * Notes a failure.
     *
     * @param status null when nothing was answered
     * @param again when it is tried again; empty gives it up
     */
    @Transactional
    public void failed(Delivery delivery, @Nullable Integer status, String error, Optional<Instant> again) {
        jdbc.sql("""
                        update api_delivery set status = :outcome, last_status = :status, last_error = :error, next_attempt_at = :again
                        where id = :id and status = 'WAITING'
                        """)
                .param("outcome", again.isPresent() ? "WAITING" : "FAILED")
                .param("status", status, Types.INTEGER)
                .param("error", error.substring(0, Math.min(ERROR_LENGTH, error.length())))
                .param("again", again.map(Timestamp::from).orElseGet(this::now))
                .param("id", delivery.id())
                .update();
    }

    private static Delivery delivery(ResultSet row, int n) throws SQLException {
        LocalDate month = row.getObject("month", LocalDate.class);
        return new Delivery(
                row.getLong("id"),
                row.getString("event"),
                row.getObject("agency_id", Long.class),
                row.getString("agency_code"),
                month == null ? null : YearMonth.from(month).toString(),
                row.getObject("result_version", Integer.class),
                row.getObject("year", Integer.class),
                row.getTimestamp("occurred_at").toInstant(),
                row.getInt("attempts"),
                row.getString("url"),
                row.getString("secret"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
