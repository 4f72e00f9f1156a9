package vn.congtam.exchange.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.congtam.audit.AuditEvent;

/**
 * Writes the messages about a published month or year, just before its transaction commits: no publication without its message, no message about
 * one that was rolled back.
 */
@Component
class Publications {

    private static final String MONTH = """
            insert into api_delivery (client_id, event, agency_id, month, result_version, occurred_at, next_attempt_at)
            select w.client_id, :event, p.agency_id, p.month, (select max(l.version) from closing l where l.period_id = p.id), :now, :now
            from period p
            join api_webhook w on w.enabled
            join api_client c on c.id = w.client_id and c.revoked_at is null and 'results:read' = any (c.scopes)
              and (c.agency_id is null or c.agency_id = p.agency_id)
            where p.id = :subject
            on conflict do nothing
            """;

    private static final String YEAR = """
            insert into api_delivery (client_id, event, agency_id, year, occurred_at, next_attempt_at)
            select w.client_id, :event, r.agency_id, r.year, :now, :now
            from year_rating r
            join api_webhook w on w.enabled
            join api_client c on c.id = w.client_id and c.revoked_at is null and 'rollups:read' = any (c.scopes)
              and (c.agency_id is null or c.agency_id = r.agency_id)
            where r.id = :subject
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Publications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AuditEvent event) {
        if (event.subjectId() == null) {
            return;
        }
        switch (event.action()) {
            case "period.published" -> write(MONTH, "month.published", event.subjectId());
            case "period.reissued" -> write(MONTH, "month.reissued", event.subjectId());
            case "year.published" -> write(YEAR, "year.published", event.subjectId());
            default -> {
                // tells other systems nothing
            }
        }
    }

    private void write(String messages, String event, long subject) {
        jdbc.sql(messages)
                .param("event", event)
                .param("now", Timestamp.from(clock.instant()))
                .param("subject", subject)
                .update();
    }
}
