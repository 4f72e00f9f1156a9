package vn.congtam.document.letterhead;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.Organization;
import vn.congtam.shared.Conflict;

/** Lays down what holds for papers from a day on. Earlier versions stay as they are. */
@Service
class LetterheadService {

    private final JdbcClient jdbc;
    private final Letterheads letterheads;
    private final Organization organization;
    private final AuditTrail audit;
    private final Clock clock;

    LetterheadService(
            JdbcClient jdbc, Letterheads letterheads, Organization organization, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.letterheads = letterheads;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Conflict when somebody else has saved since the form was opened */
    @Transactional
    void save(long agencyId, LetterheadForm form, CurrentOfficial me) {
        organization.hold(agencyId);
        if (letterheads.newest(agencyId) != form.version()) {
            throw new Conflict("document.form.stale");
        }
        jdbc.sql("""
                        insert into letterhead (agency_id, valid_from, form, parent_name, agency_name, place, symbol, on_behalf_of, head_title,
                            authority, signer_title, signer_name, grounds, recipients, changed_by, changed_at)
                        values (:agency, :from, :form, :parent, :name, :place, :symbol, :behalf, :head, :authority, :signerTitle, :signerName,
                            :grounds, :recipients, :account, :now)
                        """)
                .param("agency", agencyId)
                .param("from", form.requiredDay())
                .param("form", form.requiredForm().name())
                .param("parent", form.parentName())
                .param("name", form.agencyName())
                .param("place", form.place())
                .param("symbol", form.symbol())
                .param("behalf", form.onBehalfOf())
                .param("head", form.headTitle())
                .param("authority", form.requiredAuthority().name())
                .param("signerTitle", form.requiredAuthority().isForAnother() ? form.signerTitle() : "")
                .param("signerName", form.signerName())
                .param("grounds", form.grounds())
                .param("recipients", form.recipients())
                .param("account", me.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.append(AuditEvent.of("letterhead.changed", "agency", agencyId)
                .in(agencyId)
                .with(Map.of("validFrom", form.requiredDay().toString(), "name", form.agencyName())));
    }
}
