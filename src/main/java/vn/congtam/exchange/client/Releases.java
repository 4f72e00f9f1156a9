package vn.congtam.exchange.client;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** Lets results go to a system. It holds for the token that was looked at; another token waits anew. */
@Service
class Releases {

    private final ClientLists lists;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Releases(ClientLists lists, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets the client read what its scopes say.
     *
     * @param tokenKey open part of the token that was looked at
     * @throws Conflict when it does not wait any more, or for another token
     */
    @Transactional
    void release(long clientId, String tokenKey, long accountId) {
        ClientRow client = lists.find(clientId).orElseThrow(NotFound::new);
        int released = jdbc.sql("""
                        update api_client set released_at = :now, released_by = :by, version = version + 1
                        where id = :id and token_key = :key and revoked_at is null and waits_for_release(scopes, released_at)
                          and created_by <> :by
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", accountId)
                .param("id", clientId)
                .param("key", tokenKey)
                .update();
        if (released == 0) {
            throw new Conflict("exchange.release.conflict");
        }
        audit.append(AuditEvent.of("api-client.released", "api_client", clientId)
                .in(client.agencyId())
                .with(Map.of("client", client.name(), "token", tokenKey)));
    }
}
