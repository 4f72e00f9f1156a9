package vn.congtam.rollup;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Puts on record that somebody read scores of others. */
@Service
public class ViewLog {

    private final AuditTrail audit;

    ViewLog(AuditTrail audit) {
        this.audit = audit;
    }

    /** Writes in a transaction of its own. */
    @Transactional
    public void record(AuditEvent event) {
        audit.append(event);
    }
}
