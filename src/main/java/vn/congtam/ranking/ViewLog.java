package vn.congtam.ranking;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Puts on record that somebody read scores of others. */
@Service
class ViewLog {

    private final AuditTrail audit;

    ViewLog(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    void record(AuditEvent event) {
        audit.append(event);
    }
}
