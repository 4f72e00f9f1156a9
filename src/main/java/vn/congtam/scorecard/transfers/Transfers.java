package vn.congtam.scorecard.transfers;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.Organization;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** Writes transfers down: what the old agency releases, and what the receiving one answers. Who may is asked by the callers. */
@Service
class Transfers {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final AuditTrail audit;
    private final Clock clock;

    Transfers(JdbcClient jdbc, Organization organization, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused for days in the wrong order, somebody who holds no post here, or a person who is released already */
    @Transactional
    void release(long agencyId, ReleaseForm form, CurrentOfficial by) {
        organization.agency(form.agencyId());
        requireSense(agencyId, form);
        requireHere(agencyId, form.personId(), form.firstDay());
        long id = insert(agencyId, form, by);
        audit.append(AuditEvent.of("transfer.released", "agency_transfer", id)
                .in(agencyId)
                .with(Map.of(
                        "person", form.personId(),
                        "kind", form.kind().name(),
                        "to", form.agencyId(),
                        "from", form.firstDay().toString(),
                        "document", form.documentNo().strip())));
    }

    private static void requireSense(long agencyId, ReleaseForm form) {
        if (form.agencyId() == agencyId) {
            throw new Refused("scorecard.transfer.refused.sameAgency");
        }
        if (form.kind() == TransferKind.RETURN) {
            throw new Refused("scorecard.moves.kind.missing");
        }
        LocalDate until = form.until();
        if (form.kind() == TransferKind.SECONDMENT && (until == null || until.isBefore(form.firstDay()))) {
            throw new Refused("scorecard.transfer.refused.until");
        }
    }

    private void requireHere(long agencyId, long personId, LocalDate firstDay) {
        boolean here = jdbc.sql("""
                        select exists (select 1 from person p join post t on t.person_id = p.id and t.agency_id = p.agency_id and not t.concurrent
                                       where p.id = :person and p.agency_id = :agency and t.valid_from < :first
                                         and coalesce(t.valid_to, 'infinity') >= cast(:first as date) - 1)
                        """)
                .param("person", personId)
                .param("agency", agencyId)
                .param("first", firstDay)
                .query(Boolean.class)
                .single();
        if (!here) {
            throw new Refused("scorecard.transfer.refused.noPost");
        }
    }

    private long insert(long agencyId, ReleaseForm form, CurrentOfficial by) {
        try {
            return jdbc.sql("""
                            insert into agency_transfer (person_id, kind, from_agency_id, to_agency_id, document_no, document_day, effective_on, until,
                                                         released_by, released_at)
                            values (:person, :kind, :from, :to, :document, :day, :first, :until, :by, :now) returning id
                            """)
                    .param("person", form.personId())
                    .param("kind", form.kind().name())
                    .param("from", agencyId)
                    .param("to", form.agencyId())
                    .param("document", form.documentNo().strip())
                    .param("day", form.documentDay())
                    .param("first", form.firstDay())
                    .param("until", form.kind() == TransferKind.SECONDMENT ? form.until() : null, Types.DATE)
                    .param("by", by.accountId())
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refused("scorecard.transfer.refused.released");
        }
    }

    /** @throws Conflict when it was answered meanwhile */
    @Transactional
    void withdraw(Transfer transfer, CurrentOfficial by) {
        answer(transfer, "WITHDRAWN", "", by);
        audit.append(AuditEvent.of("transfer.withdrawn", "agency_transfer", transfer.id())
                .in(transfer.fromAgencyId()));
    }

    /**
     * Sends the person back to where nothing has changed.
     *
     * @throws Refused without a reason
     * @throws Conflict when it was answered meanwhile
     */
    @Transactional
    void decline(Transfer transfer, String reason, CurrentOfficial by) {
        if (reason.isBlank()) {
            throw new Refused("scorecard.transfer.refused.reason");
        }
        TextLimit.PROSE.require(reason);
        answer(transfer, "DECLINED", reason.strip(), by);
        audit.append(AuditEvent.of("transfer.declined", "agency_transfer", transfer.id())
                .in(transfer.toAgencyId())
                .with(Map.of("reason", reason.strip())));
    }

    /** Tells human resources of both agencies that somebody could not arrive on the first day, once for each cause. */
    @Transactional
    void stuck(long id, long toAgency, String cause) {
        int changed = jdbc.sql("""
                        update agency_transfer set stuck_cause = :cause, version = version + 1
                        where id = :id and arrived_at is null and stuck_cause is distinct from :cause
                        """).param("cause", cause).param("id", id).update();
        if (changed > 0) {
            audit.append(AuditEvent.of("transfer.stuck", "agency_transfer", id)
                    .in(toAgency)
                    .with(Map.of("cause", cause)));
        }
    }

    private void answer(Transfer transfer, String status, String answer, CurrentOfficial by) {
        int changed = jdbc.sql("""
                        update agency_transfer set status = :status, answer = :answer, answered_by = :by, answered_at = :now, version = version + 1
                        where id = :id and status = 'RELEASED'
                        """)
                .param("status", status)
                .param("answer", answer)
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", transfer.id())
                .update();
        if (changed == 0) {
            throw new Conflict("scorecard.transfer.conflict.answered");
        }
    }
}
