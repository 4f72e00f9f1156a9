package vn.congtam.insight.personnel;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Puts on record that somebody read what is known about others. */
@Service("personnelViewLog")
public class ViewLog {

    private final AuditTrail audit;

    ViewLog(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void record(AuditEvent event) {
        audit.append(event);
    }
}
