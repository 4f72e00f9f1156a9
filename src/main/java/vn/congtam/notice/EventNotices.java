package vn.congtam.notice;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.congtam.audit.AuditEvent;

/**
 * Turns what happened into notices, just before its transaction commits: a change without its notice, or a notice without its
 * change, cannot exist. It comes before the log's own line, which stays the last statement.
 */
@Component
class EventNotices {

    private final List<NoticeSource> sources;
    private final EntityManager entities;

    EventNotices(List<NoticeSource> sources, EntityManager entities) {
        this.sources = List.copyOf(sources);
        this.entities = entities;
    }

    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AuditEvent event) {
        List<NoticeSource> concerned =
                sources.stream().filter(source -> source.knows(event)).toList();
        if (!concerned.isEmpty()) {
            entities.flush();
            concerned.forEach(source -> source.tell(event));
        }
    }
}
