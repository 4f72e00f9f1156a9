package vn.congtam.appeal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Puts on record that somebody read the appeal of another. */
@Service
class AppealViews {

    private final AuditTrail audit;

    AppealViews(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void record(AppealPermissions may) {
        if (!may.isOwn()) {
            AppealFacts appeal = may.appeal();
            audit.append(AuditEvent.of("appeal.viewed", "appeal", appeal.id()).in(appeal.agencyId(), appeal.month()));
        }
    }
}
