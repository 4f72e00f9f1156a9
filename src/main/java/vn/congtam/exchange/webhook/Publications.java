package vn.congtam.exchange.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.congtam.audit.AuditEvent;

/**
 * Writes the messages about a published month, just before its transaction commits: no publication without its message, no message about
 * one that was rolled back.
 */
@Component
class Publications {

    private static final Map<String, String> EVENTS =
            Map.of("period.published", "month.published", "period.reissued", "month.reissued");

    private final JdbcClient jdbc;
    private final Clock clock;

    Publications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AuditEvent event) {
        String told = EVENTS.get(event.action());
        if (told == null || event.subjectId() == null) {
            return;
        }
        jdbc.sql("""
                        insert into api_delivery (client_id, event, agency_id, month, result_version, occurred_at, next_attempt_at)
                        select w.client_id, :event, p.agency_id, p.month, (select max(l.version) from closing l where l.period_id = p.id), :now, :now
                        from period p
                        join api_webhook w on w.enabled
                        join api_client c on c.id = w.client_id and c.revoked_at is null and 'results:read' = any (c.scopes)
                          and (c.agency_id is null or c.agency_id = p.agency_id)
                        where p.id = :period
                        on conflict do nothing
                        """)
                .param("event", told)
                .param("now", Timestamp.from(clock.instant()))
                .param("period", event.subjectId())
                .update();
    }
}
