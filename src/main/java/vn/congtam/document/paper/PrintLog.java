package vn.congtam.document.paper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Puts on record that somebody took points of others out of the product. */
@Service
public class PrintLog {

    private final AuditTrail audit;

    PrintLog(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void record(AuditEvent event) {
        audit.append(event);
    }
}
