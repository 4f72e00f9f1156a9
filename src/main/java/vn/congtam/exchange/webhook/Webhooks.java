package vn.congtam.exchange.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.exchange.gate.ApiTokens;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Where clients want to be told of publications, and what was told. */
@Service
public class Webhooks {

    private static final int LATEST = 30;

    private final JdbcClient jdbc;
    private final Targets targets;
    private final Outbox outbox;
    private final WebhookSender sender;
    private final Addresses addresses;
    private final ApiTokens tokens;
    private final AuditTrail audit;
    private final Clock clock;

    Webhooks(
            JdbcClient jdbc,
            Targets targets,
            Outbox outbox,
            WebhookSender sender,
            Addresses addresses,
            ApiTokens tokens,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.outbox = outbox;
        this.sender = sender;
        this.addresses = addresses;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param pausedAt since when nothing is sent after so many failures in a row, null while it is sent */
    public record Webhook(
            String url, boolean enabled, @Nullable Instant pausedAt, int failures) {}

    private record Owner(String name, @Nullable Long agencyId, boolean revoked, boolean readsResults) {}

    public Optional<Webhook> find(long clientId) {
        return jdbc.sql("select url, enabled, paused_at, failures from api_webhook where client_id = :id")
                .param("id", clientId)
                .query((row, n) -> new Webhook(
                        row.getString("url"),
                        row.getBoolean("enabled"),
                        instant(row.getTimestamp("paused_at")),
                        row.getInt("failures")))
                .optional();
    }

    /** The latest messages, the newest first. */
    public List<DeliveryRow> deliveries(long clientId) {
        return jdbc.sql("""
                        select d.*, a.name as agency_name from api_delivery d left join agency a on a.id = d.agency_id
                        where d.client_id = :id order by d.id desc limit :most
                        """)
                .param("id", clientId)
                .param("most", LATEST)
                .query(DeliveryRow::read)
                .list();
    }

    /**
     * Sends messages to this address from now on.
     *
     * @return the secret that signs them, shown this once; every change makes a new one
     * @throws Refused when no message may go there, or the client may not read results
     */
    @Transactional
    public String set(long clientId, String url) {
        Owner owner = owner(clientId);
        if (!owner.readsResults()) {
            throw new Refused("exchange.webhook.error.scope");
        }
        targets.check(url);
        String secret = tokens.secret();
        jdbc.sql("""
                        insert into api_webhook (client_id, url, secret, enabled, changed_at) values (:client, :url, :secret, true, :now)
                        on conflict (client_id) do update set url = excluded.url, secret = excluded.secret, enabled = true,
                            changed_at = excluded.changed_at, failures = 0, paused_at = null, next_turn_at = excluded.changed_at
                        """)
                .param("client", clientId)
                .param("url", url)
                .param("secret", secret)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        record("api-client.webhookSet", clientId, owner, Map.of("client", owner.name(), "url", url));
        return secret;
    }

    /** Sends nothing any more; what waits is skipped. */
    @Transactional
    public void end(long clientId) {
        Owner owner = owner(clientId);
        jdbc.sql("update api_webhook set enabled = false, changed_at = :now where client_id = :client")
                .param("now", Timestamp.from(clock.instant()))
                .param("client", clientId)
                .update();
        record("api-client.webhookEnded", clientId, owner, Map.of("client", owner.name()));
    }

    /**
     * Sends a message without content at once. An address that accepts it is no longer paused.
     *
     * @return whether the other side accepted it
     */
    public boolean test(long clientId) {
        requireEnabled(clientId);
        return send(clientId, outbox.takeTest(clientId));
    }

    /** Sends a message that was given up once more, now; false when the other side did not accept it. */
    public boolean retry(long clientId, long deliveryId) {
        requireEnabled(clientId);
        return send(clientId, outbox.takeAgain(clientId, deliveryId).orElseThrow(NotFound::new));
    }

    private boolean send(long clientId, Delivery delivery) {
        boolean accepted = sender.send(delivery);
        if (accepted) {
            addresses.accepted(clientId);
        }
        return accepted;
    }

    /**
     * Goes on with an address that was paused.
     *
     * @throws Conflict when it is not paused any more
     */
    @Transactional
    public void resume(long clientId) {
        Owner owner = owner(clientId);
        if (!addresses.resume(clientId)) {
            throw new Conflict("exchange.webhook.error.notPaused");
        }
        record("api-client.webhookResumed", clientId, owner, Map.of("client", owner.name()));
    }

    /** Systems to which nothing is sent for the time being. */
    public List<PausedAddress> paused() {
        return addresses.paused();
    }

    private void requireEnabled(long clientId) {
        owner(clientId);
        if (find(clientId).filter(Webhook::enabled).isEmpty()) {
            throw new Conflict("exchange.webhook.error.none");
        }
    }

    private Owner owner(long clientId) {
        Owner owner = jdbc.sql("""
                        select name, agency_id, revoked_at is not null as revoked, scopes && array['results:read', 'rollups:read'] as reads_results
                        from api_client where id = :id
                        """)
                .param("id", clientId)
                .query((row, n) -> new Owner(
                        row.getString("name"),
                        row.getObject("agency_id", Long.class),
                        row.getBoolean("revoked"),
                        row.getBoolean("reads_results")))
                .optional()
                .orElseThrow(NotFound::new);
        if (owner.revoked()) {
            throw new Conflict("exchange.client.error.revoked");
        }
        return owner;
    }

    private void record(String action, long clientId, Owner owner, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "api_client", clientId)
                .in(owner.agencyId())
                .with(detail));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
