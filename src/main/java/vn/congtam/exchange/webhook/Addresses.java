package vn.congtam.exchange.webhook;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.exchange.ExchangeProperties;

/**
 * Whose turn it is to get messages. An address is held by a lease that ends by the clock of the database and outlasts any try, so two
 * nodes never send to it at once. One that fails waits longer and longer and is paused in the end; whatever it accepts begins anew.
 */
@Component
class Addresses {

    /** Longer than a look-up and a try may last together. */
    private static final String LEASE = "interval '5 minutes'";

    /** When there was nothing to take after all. */
    private static final Duration NOTHING_THERE = Duration.ofSeconds(10);

    private static final int MOST_PAUSED = 100;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ExchangeProperties.Webhook settings;
    private final Clock clock;

    Addresses(JdbcClient jdbc, AuditTrail audit, ExchangeProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.settings = properties.webhook();
        this.clock = clock;
    }

    /** The address that has waited longest among those for which something is due. */
    @Transactional
    Optional<Claim> claim() {
        UUID lease = UUID.randomUUID();
        return jdbc.sql("""
                        update api_webhook set lease = :lease, leased_until = now() + {lease}
                        where client_id = (
                            select w.client_id from api_webhook w join api_client c on c.id = w.client_id and c.revoked_at is null
                            where w.enabled and w.paused_at is null and w.next_turn_at <= :now
                              and (w.leased_until is null or w.leased_until <= now())
                              and exists (select from api_delivery d
                                          where d.client_id = w.client_id and d.status = 'WAITING' and d.next_attempt_at <= :now)
                            order by w.next_turn_at, w.client_id limit 1 for update of w skip locked)
                        returning client_id
                        """.replace("{lease}", LEASE))
                .param("lease", lease)
                .param("now", now())
                .query((row, n) -> new Claim(row.getLong("client_id"), lease))
                .optional();
    }

    /** Goes on holding the address for the next try; false when the lease is lost. */
    @Transactional
    boolean keep(Claim claim) {
        return jdbc.sql("""
                                update api_webhook set leased_until = now() + {lease}
                                where client_id = :client and lease = :lease and leased_until > now() and enabled and paused_at is null
                                """.replace("{lease}", LEASE))
                        .param("client", claim.clientId())
                        .param("lease", claim.lease())
                        .update()
                > 0;
    }

    /** Gives the address back; it stands behind the others then. */
    @Transactional
    void release(Claim claim, boolean worked) {
        jdbc.sql("""
                        update api_webhook set lease = null, leased_until = null, next_turn_at = greatest(next_turn_at, :next)
                        where client_id = :client and lease = :lease
                        """)
                .param("next", worked ? now() : Timestamp.from(clock.instant().plus(NOTHING_THERE)))
                .param("client", claim.clientId())
                .param("lease", claim.lease())
                .update();
    }

    /** The address accepts messages: what it failed before is forgotten, and a pause is over. */
    @Transactional
    void accepted(long clientId) {
        jdbc.sql("""
                        update api_webhook set failures = 0, paused_at = null, next_turn_at = :now where client_id = :client and failures > 0
                        returning (select w.paused_at is not null from api_webhook w where w.client_id = :client) as was_paused
                        """)
                .param("now", now())
                .param("client", clientId)
                .query(Boolean.class)
                .optional()
                .filter(wasPaused -> wasPaused)
                .ifPresent(wasPaused -> record("api-client.webhookResumed", clientId, Map.of()));
    }

    /** Notes a failure: the address waits, twice as long after every further one, and is paused after too many. */
    @Transactional
    void failed(long clientId) {
        int failures = jdbc.sql(
                        "update api_webhook set failures = failures + 1 where client_id = :client returning failures")
                .param("client", clientId)
                .query(Integer.class)
                .single();
        boolean paused = failures >= settings.pauseAfter();
        jdbc.sql("update api_webhook set next_turn_at = :next, paused_at = :paused where client_id = :client")
                .param("next", Timestamp.from(clock.instant().plus(settings.pause(failures))))
                .param("paused", paused ? now() : null, Types.TIMESTAMP)
                .param("client", clientId)
                .update();
        if (paused) {
            record("api-client.webhookPaused", clientId, Map.of("failures", failures));
        }
    }

    /** Goes on at once with all that waits, with what may be on its way as soon as its try is over; false when it is not paused. */
    @Transactional
    boolean resume(long clientId) {
        boolean resumed =
                jdbc.sql("""
                                update api_webhook set failures = 0, paused_at = null, next_turn_at = :now
                                where client_id = :client and enabled and paused_at is not null
                                """).param("now", now()).param("client", clientId).update() > 0;
        if (resumed) {
            jdbc.sql("""
                            update api_delivery
                            set attempts = 0, next_attempt_at = least(next_attempt_at, greatest(:now, last_attempt_at + {lease}))
                            where client_id = :client and status = 'WAITING'
                            """.replace("{lease}", LEASE))
                    .param("now", now())
                    .param("client", clientId)
                    .update();
        }
        return resumed;
    }

    /** Those that nothing is sent to until somebody resumes them, the longest first. */
    List<PausedAddress> paused() {
        return jdbc.sql("""
                        select c.id, c.name, w.paused_at, w.failures from api_webhook w
                        join api_client c on c.id = w.client_id and c.revoked_at is null
                        where w.enabled and w.paused_at is not null order by w.paused_at, c.id limit :most
                        """)
                .param("most", MOST_PAUSED)
                .query((row, n) -> new PausedAddress(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("paused_at").toInstant(),
                        row.getInt("failures")))
                .list();
    }

    private record Owner(String name, @Nullable Long agencyId) {}

    private void record(String action, long clientId, Map<String, Object> more) {
        Owner owner = jdbc.sql("select name, agency_id from api_client where id = :id")
                .param("id", clientId)
                .query((row, n) -> new Owner(row.getString("name"), row.getObject("agency_id", Long.class)))
                .single();
        Map<String, Object> detail = new TreeMap<>(more);
        detail.put("client", owner.name());
        audit.append(AuditEvent.of(action, "api_client", clientId)
                .in(owner.agencyId())
                .with(detail));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
