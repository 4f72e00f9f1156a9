package vn.congtam.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;

/**
 * Other systems: the human resources of the city learn that a token waits for their word, once per token and not who holds it or could
 * not give it; they and the administrators learn that messages are no longer sent because nobody accepts them.
 */
@Component
class ConnectionNotices implements NoticeSource {

    private static final String ROW = """
            select r.person_id, case when r.person_id is null then r.id end, '%s', %s, c.agency_id, cast(null as date), c.id,
                   cast(null as bigint), c.name, cast(null as timestamptz), cast(null as text), 0, %s
            from api_client c
            join granted_role g on %s
            join account r on r.id = g.account_id and r.enabled
            where c.id = :client and c.revoked_at is null
            """;

    private static final String WAITS = ROW.formatted(
                    "CONNECTION_WAITS",
                    "'connection.waits:' || c.id || ':' || c.token_key",
                    "'/data-exchange/releases'",
                    "g.role = 'CITY_HR'")
            + """
             and waits_for_release(c.scopes, c.released_at) and r.id <> c.created_by
             and not exists (select from granted_role o where o.account_id = r.id and o.role = 'ADMINISTRATOR')
            """;

    private static final String PAUSED = ROW.formatted(
                    "CONNECTION_PAUSED",
                    "'connection.paused:' || c.id || ':' || (select extract(epoch from w.paused_at) from api_webhook w where w.client_id = c.id)",
                    "case g.role when 'ADMINISTRATOR' then '/admin/api-clients/' || c.id else '/data-exchange' end",
                    "g.role in ('ADMINISTRATOR', 'CITY_HR')")
            + " and exists (select from api_webhook w where w.client_id = c.id and w.enabled and w.paused_at is not null)";

    private final NoticeBook book;

    ConnectionNotices(NoticeBook book) {
        this.book = book;
    }

    @Override
    public boolean knows(AuditEvent event) {
        return event.subjectId() != null && "api_client".equals(event.subjectType());
    }

    @Override
    public void tell(AuditEvent event) {
        Long client = event.subjectId();
        if (client == null || !knows(event)) {
            return;
        }
        switch (event.action()) {
            case "api-client.registered" -> book.write(WAITS, Map.of("client", client));
            case "api-client.renewed" -> {
                book.settleConnection(client, "CONNECTION_WAITS");
                book.write(WAITS, Map.of("client", client));
            }
            case "api-client.released" -> book.settleConnection(client, "CONNECTION_WAITS");
            case "api-client.webhookPaused" -> book.write(PAUSED, Map.of("client", client));
            case "api-client.webhookSet", "api-client.webhookEnded", "api-client.webhookResumed" ->
                book.settleConnection(client, "CONNECTION_PAUSED");
            case "api-client.revoked" -> {
                book.settleConnection(client, "CONNECTION_WAITS");
                book.settleConnection(client, "CONNECTION_PAUSED");
            }
            default -> {
                // concerns nobody else
            }
        }
    }
}
