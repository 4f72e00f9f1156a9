package vn.congtam.organization;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;

/** Creates and renames agencies. */
@Service
class AgencyService {

    private final AgencyRepository agencies;
    private final AuditTrail audit;

    AgencyService(AgencyRepository agencies, AuditTrail audit) {
        this.agencies = agencies;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    AgencyForm form(long id) {
        return agencies.findById(id).orElseThrow(NotFound::new).form();
    }

    @Transactional
    long create(AgencyForm form) {
        return save(new Agency(), form, "agency.created");
    }

    @Transactional
    void change(long id, AgencyForm form) {
        Agency agency = agencies.findById(id).orElseThrow(NotFound::new);
        Clashes.requireFresh(form.version(), agency.version());
        save(agency, form, "agency.changed");
    }

    private long save(Agency agency, AgencyForm form, String action) {
        agency.describe(form);
        long id = Objects.requireNonNull(
                Clashes.inWords(() -> agencies.saveAndFlush(agency)).id());
        audit.append(AuditEvent.of(action, "agency", id).in(id).with(Map.of("code", form.code(), "name", form.name())));
        return id;
    }
}
