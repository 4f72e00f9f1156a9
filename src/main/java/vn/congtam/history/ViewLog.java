package vn.congtam.history;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Puts on record that somebody from outside the agency read its imported results. */
@Service
class ViewLog {

    private final AuditTrail audit;

    ViewLog(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    void record(long agencyId, long batchId, int page) {
        audit.append(AuditEvent.of("history.viewed", "import_batch", batchId)
                .in(agencyId)
                .with(Map.of("page", page)));
    }
}
