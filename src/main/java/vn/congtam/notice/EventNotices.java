package vn.congtam.notice;

import jakarta.persistence.EntityManager;
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

    private final SheetNotices sheets;
    private final MonthNotices months;
    private final TaskNotices tasks;
    private final AppealNotices appeals;
    private final DelegationNotices delegations;
    private final LevellingNotices levelling;
    private final TransferNotices transfers;
    private final ConcurrentNotices concurrent;
    private final EntityManager entities;

    EventNotices(
            SheetNotices sheets,
            MonthNotices months,
            TaskNotices tasks,
            AppealNotices appeals,
            DelegationNotices delegations,
            LevellingNotices levelling,
            TransferNotices transfers,
            ConcurrentNotices concurrent,
            EntityManager entities) {
        this.sheets = sheets;
        this.months = months;
        this.tasks = tasks;
        this.appeals = appeals;
        this.delegations = delegations;
        this.levelling = levelling;
        this.transfers = transfers;
        this.concurrent = concurrent;
        this.entities = entities;
    }

    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AuditEvent event) {
        if (isKnown(event)) {
            entities.flush();
            sheets.tell(event);
            months.tell(event);
            tasks.tell(event);
            appeals.tell(event);
            delegations.tell(event);
            levelling.tell(event);
            transfers.tell(event);
            concurrent.tell(event);
        }
    }

    private boolean isKnown(AuditEvent event) {
        return sheets.knows(event)
                || months.knows(event)
                || tasks.knows(event)
                || appeals.knows(event)
                || delegations.knows(event)
                || levelling.knows(event)
                || transfers.knows(event)
                || concurrent.knows(event);
    }
}
