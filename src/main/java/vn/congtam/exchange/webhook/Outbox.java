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
            update api_delivery d set attempts = d.attempts + 1, last_attempt_at = :now, next_attempt_at = :lease
            from api_webhook w, api_client c
            where w.client_id = d.client_id and c.id = d.client_id and d.id = (
                select o.id from api_delivery o
                where o.status = 'WAITING' and %s order by o.next_attempt_at, o.id limit 1 for update skip locked)
            returning d.id, d.event, d.agency_id, (select a.code from agency a where a.id = d.agency_id) as agency_code, d.month,
                      d.result_version, d.year, d.occurred_at, d.attempts, w.url, w.secret, w.enabled and c.revoked_at is null as usable
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next message that is due. */
    @Transactional
    public Optional<Delivery> take() {
        return jdbc.sql(TAKE.formatted("o.next_attempt_at <= :now"))
                .param("now", now())
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .query(Outbox::delivery)
                .optional();
    }

    /** This message, due or not. */
    @Transactional
    public Optional<Delivery> take(long id) {
        return jdbc.sql(TAKE.formatted("o.id = :id"))
                .param("id", id)
                .param("now", now())
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .query(Outbox::delivery)
                .optional();
    }

    /** A message to try the connection; only {@link #take(long)} takes it before its lease is over. */
    @Transactional
    public long addTest(long clientId) {
        return jdbc.sql("""
                        insert into api_delivery (client_id, event, occurred_at, next_attempt_at) values (:client, :event, :now, :lease)
                        returning id
                        """)
                .param("client", clientId)
                .param("event", Delivery.TEST)
                .param("now", now())
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .query(Long.class)
                .single();
    }

    @Transactional
    public void sent(Delivery delivery, int status) {
        jdbc.sql("""
                        update api_delivery set status = 'SENT', sent_at = :now, last_status = :status, last_error = '' where id = :id
                        """)
                .param("now", now())
                .param("status", status)
                .param("id", delivery.id())
                .update();
    }

    @Transactional
    public void skip(Delivery delivery) {
        jdbc.sql("update api_delivery set status = 'SKIPPED' where id = :id")
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
                        where id = :id
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
                row.getString("secret"),
                row.getBoolean("usable"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
