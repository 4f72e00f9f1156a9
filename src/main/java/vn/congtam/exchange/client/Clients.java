package vn.congtam.exchange.client;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.exchange.ApiScope;
import vn.congtam.exchange.feed.FeedNumbers;
import vn.congtam.exchange.gate.ApiTokens;
import vn.congtam.organization.Organization;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Registers clients, hands out tokens, moves their end and revokes them. Every act is in the event log, no token is. */
@Service
class Clients {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final ApiTokens tokens;
    private final FeedNumbers feed;
    private final AuditTrail audit;
    private final Clock clock;

    Clients(
            JdbcClient jdbc,
            Organization organization,
            ApiTokens tokens,
            FeedNumbers feed,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.tokens = tokens;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param token shown this once */
    record HandedOut(long clientId, String name, String token) {}

    private record Client(String name, @Nullable Long agencyId, Instant issuedAt, boolean revoked) {}

    /**
     * Registers a system.
     *
     * @param lastDay of the token, today to a year from now
     * @throws Refused without scope or for another day
     * @throws Conflict when the name is taken
     */
    @Transactional
    HandedOut register(
            String name,
            String contact,
            @Nullable Long agencyId,
            Set<ApiScope> scopes,
            @Nullable LocalDate lastDay,
            long accountId) {
        if (scopes.isEmpty()) {
            throw new Refused("exchange.client.error.scopes");
        }
        if (agencyId != null && organization.find(agencyId).isEmpty()) {
            throw new Refused("exchange.client.error.agency");
        }
        Instant end = end(lastDay, clock.instant());
        ApiTokens.Issued issued = tokens.issue();
        long id = insert(name, contact, agencyId, scopes, issued, end, accountId);
        if (scopes.contains(ApiScope.CHANGES_READ)) {
            feed.start(id);
        }
        Map<String, Object> detail = new TreeMap<>();
        detail.put("client", name);
        detail.put("scopes", scopes.stream().map(ApiScope::code).sorted().toList());
        detail.put("expires", String.valueOf(lastDay));
        audit.append(AuditEvent.of("api-client.registered", "api_client", id)
                .in(agencyId)
                .with(detail));
        return new HandedOut(id, name, issued.token());
    }

    /** Another token in the place of the old one, which is refused from this moment on. */
    @Transactional
    HandedOut renew(long id, @Nullable LocalDate lastDay) {
        Client client = lock(id);
        ApiTokens.Issued issued = tokens.issue();
        jdbc.sql("""
                        update api_client set token_hash = :hash, token_key = :key, issued_at = :now, expires_at = :end,
                               version = version + 1 where id = :id
                        """)
                .param("hash", issued.hash())
                .param("key", issued.key())
                .param("now", now())
                .param("end", Timestamp.from(end(lastDay, clock.instant())))
                .param("id", id)
                .update();
        record("api-client.renewed", id, client, Map.of("expires", String.valueOf(lastDay)));
        return new HandedOut(id, client.name(), issued.token());
    }

    /** Moves the last day of the token, up to a year after it was handed out. */
    @Transactional
    void moveEnd(long id, @Nullable LocalDate lastDay) {
        Client client = lock(id);
        jdbc.sql("update api_client set expires_at = :end, version = version + 1 where id = :id")
                .param("end", Timestamp.from(end(lastDay, client.issuedAt())))
                .param("id", id)
                .update();
        record("api-client.extended", id, client, Map.of("expires", String.valueOf(lastDay)));
    }

    /** Ends the client for good; its next call is refused. */
    @Transactional
    void revoke(long id, long accountId) {
        Client client = lock(id);
        jdbc.sql("update api_client set revoked_at = :now, revoked_by = :by, version = version + 1 where id = :id")
                .param("now", now())
                .param("by", accountId)
                .param("id", id)
                .update();
        record("api-client.revoked", id, client, Map.of());
    }

    private long insert(
            String name,
            String contact,
            @Nullable Long agencyId,
            Set<ApiScope> scopes,
            ApiTokens.Issued issued,
            Instant end,
            long accountId) {
        try {
            return jdbc.sql("""
                            insert into api_client (name, contact, agency_id, scopes, token_hash, token_key, created_at, created_by,
                                issued_at, expires_at)
                            values (:name, :contact, :agency, :scopes, :hash, :key, :now, :by, :now, :end) returning id
                            """)
                    .param("name", name)
                    .param("contact", contact)
                    .param("agency", agencyId, Types.BIGINT)
                    .param(
                            "scopes",
                            scopes.stream().map(ApiScope::code).sorted().toArray(String[]::new))
                    .param("hash", issued.hash())
                    .param("key", issued.key())
                    .param("now", now())
                    .param("by", accountId)
                    .param("end", Timestamp.from(end))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new Conflict("exchange.client.error.nameTaken");
        }
    }

    private Client lock(long id) {
        Client client = jdbc.sql(
                        "select name, agency_id, issued_at, revoked_at from api_client where id = :id for no key update")
                .param("id", id)
                .query((row, n) -> new Client(
                        row.getString("name"),
                        row.getObject("agency_id", Long.class),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("revoked_at") != null))
                .optional()
                .orElseThrow(NotFound::new);
        if (client.revoked()) {
            throw new Conflict("exchange.client.error.revoked");
        }
        return client;
    }

    private Instant end(@Nullable LocalDate lastDay, Instant issued) {
        return LastDay.end(lastDay, issued, VietnamTime.today(clock));
    }

    private void record(String action, long id, Client client, Map<String, Object> more) {
        Map<String, Object> detail = new TreeMap<>(more);
        detail.put("client", client.name());
        audit.append(
                AuditEvent.of(action, "api_client", id).in(client.agencyId()).with(detail));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
