package vn.congtam.exchange.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
    private final ApiTokens tokens;
    private final AuditTrail audit;
    private final Clock clock;

    Webhooks(
            JdbcClient jdbc,
            Targets targets,
            Outbox outbox,
            WebhookSender sender,
            ApiTokens tokens,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.outbox = outbox;
        this.sender = sender;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    public record Webhook(String url, boolean enabled) {}

    private record Owner(String name, @Nullable Long agencyId, boolean revoked, boolean readsResults) {}

    public Optional<Webhook> find(long clientId) {
        return jdbc.sql("select url, enabled from api_webhook where client_id = :id")
                .param("id", clientId)
                .query((row, n) -> new Webhook(row.getString("url"), row.getBoolean("enabled")))
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
                .query((row, n) -> {
                    LocalDate month = row.getObject("month", LocalDate.class);
                    return new DeliveryRow(
                            row.getLong("id"),
                            row.getString("event"),
                            row.getString("agency_name"),
                            month == null ? null : YearMonth.from(month),
                            row.getObject("result_version", Integer.class),
                            row.getObject("year", Integer.class),
                            row.getTimestamp("occurred_at").toInstant(),
                            row.getString("status"),
                            row.getInt("attempts"),
                            instant(row.getTimestamp("last_attempt_at")),
                            instant(row.getTimestamp("next_attempt_at")),
                            row.getObject("last_status", Integer.class),
                            row.getString("last_error"));
                })
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
                            changed_at = excluded.changed_at
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
     * Sends a message without content at once.
     *
     * @return whether the other side accepted it
     */
    public boolean test(long clientId) {
        requireEnabled(clientId);
        return sender.send(outbox.addTest(clientId));
    }

    /** Sends a message that was given up once more, now. */
    public boolean retry(long clientId, long deliveryId) {
        requireEnabled(clientId);
        int waiting =
                jdbc.sql("""
                        update api_delivery set status = 'WAITING', attempts = 0 where id = :id and client_id = :client and status = 'FAILED'
                        """).param("id", deliveryId).param("client", clientId).update();
        if (waiting == 0) {
            throw new NotFound();
        }
        return sender.send(deliveryId);
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
