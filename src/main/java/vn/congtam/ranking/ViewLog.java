package vn.congtam.ranking;

import java.util.List;
import java.util.Map;
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

    /** One event for a page of scores, whoever is shown on it. */
    @Transactional
    void record(String action, RankedMonth month, List<Long> sheets) {
        if (!sheets.isEmpty()) {
            audit.append(AuditEvent.of(action, "period", month.periodId())
                    .in(month.agencyId(), month.month())
                    .with(Map.of("sheets", sheets)));
        }
    }

    @Transactional
    void record(AuditEvent event) {
        audit.append(event);
    }
}
