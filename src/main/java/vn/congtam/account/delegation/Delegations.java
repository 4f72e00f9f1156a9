package vn.congtam.account.delegation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** Records and revokes delegations. The database refuses what must never be; here it is said in words. */
@Service
class Delegations {

    private static final Map<String, String> SENTENCES = Map.of(
            "nobody_delegates_to_himself", "delegation.refused.self",
            "one_delegate_at_a_time", "delegation.refused.overlapping",
            "no_chain_of_delegations", "delegation.refused.chain",
            "delegation_in_one_agency", "delegation.refused.notInAgency");

    private final JdbcClient jdbc;
    private final DelegationLists lists;
    private final AuditTrail audit;
    private final DelegationDays days;
    private final Clock clock;

    Delegations(JdbcClient jdbc, DelegationLists lists, AuditTrail audit, DelegationDays days, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.audit = audit;
        this.days = days;
        this.clock = clock;
    }

    /** @throws Refused when the days, the people or another delegation stand against it */
    @Transactional
    void record(long agencyId, long delegatorId, DelegationForm form, CurrentOfficial by) {
        days.require(form);
        requirePeople(agencyId, delegatorId, form, by);
        requireFree(delegatorId, form);
        long id = inWords(() -> insert(agencyId, delegatorId, form, by));
        audit.append(AuditEvent.of("delegation.recorded", "delegation", id)
                .in(agencyId)
                .with(Map.of(
                        "delegator", delegatorId,
                        "delegate", form.delegateId(),
                        "scope", form.scope().name(),
                        "from", form.validFrom().toString(),
                        "to", form.validTo().toString(),
                        "document", form.documentNo().strip())));
    }

    /**
     * Ends a delegation at once; the delegate's next request is refused.
     *
     * @throws Refused without a reason
     * @throws Conflict when it has ended already
     */
    @Transactional
    void revoke(DelegationRow row, String reason, CurrentOfficial by) {
        if (reason.isBlank()) {
            throw new Refused("delegation.revoke.noReason");
        }
        TextLimit.PROSE.require(reason);
        int changed = jdbc.sql("""
                        update delegation set revoked_at = :now, revoked_by = :by, revoke_reason = :reason
                        where id = :id and revoked_at is null and valid_to >= :today
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .param("reason", reason.strip())
                .param("id", row.id())
                .param("today", lists.today())
                .update();
        if (changed == 0) {
            throw new Conflict("delegation.conflict.revoked");
        }
        audit.append(AuditEvent.of("delegation.revoked", "delegation", row.id())
                .in(row.agencyId())
                .with(Map.of("reason", reason.strip())));
    }

    /** Notes that somebody takes the delegator's place, or leaves it. */
    @Transactional
    void noteActing(long delegationId, long agencyId, boolean begins) {
        String action = begins ? "delegation.acting-begun" : "delegation.acting-ended";
        audit.append(AuditEvent.of(action, "delegation", delegationId).in(agencyId));
    }

    /** Human resources that named itself as the delegate could decide in the head's name. */
    private void requirePeople(long agencyId, long delegatorId, DelegationForm form, CurrentOfficial by) {
        if (delegatorId == form.delegateId()) {
            throw new Refused("delegation.refused.self");
        }
        if (by.isPerson(form.delegateId())) {
            throw new Refused("delegation.refused.ownHr");
        }
        if (!holds(
                agencyId,
                delegatorId,
                form,
                "t.role <> 'MEMBER' and t.valid_from <= :to and coalesce(t.valid_to, 'infinity') >= :from")) {
            throw new Refused("delegation.refused.leadsNobody");
        }
        if (!holds(
                agencyId,
                form.delegateId(),
                form,
                "cast(:to as date) >= :from and :from between t.valid_from and coalesce(t.valid_to, 'infinity')")) {
            throw new Refused("delegation.refused.notInAgency");
        }
    }

    private boolean holds(long agencyId, long personId, DelegationForm form, String when) {
        return jdbc.sql("select exists (select 1 from post t where t.agency_id = :agency and t.person_id = :person and "
                        + when + ")")
                .param("agency", agencyId)
                .param("person", personId)
                .param("from", form.validFrom())
                .param("to", form.validTo())
                .query(Boolean.class)
                .single();
    }

    private void requireFree(long delegatorId, DelegationForm form) {
        lists.givenBy(delegatorId).stream()
                .filter(DelegationRow::isRevocable)
                .filter(other -> !other.validFrom().isAfter(form.validTo())
                        && !other.validTo().isBefore(form.validFrom()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            "delegation.refused.overlap",
                            other.delegatorName(),
                            other.delegateName(),
                            other.documentNo());
                });
    }

    private long insert(long agencyId, long delegatorId, DelegationForm form, CurrentOfficial by) {
        return jdbc.sql("""
                        insert into delegation (agency_id, delegator_id, delegate_id, scope, valid_from, valid_to, document_no,
                                                recorded_by, recorded_at)
                        values (:agency, :delegator, :delegate, :scope, :from, :to, :document, :by, :now) returning id
                        """)
                .param("agency", agencyId)
                .param("delegator", delegatorId)
                .param("delegate", form.delegateId())
                .param("scope", form.scope().name())
                .param("from", form.validFrom())
                .param("to", form.validTo())
                .param("document", form.documentNo().strip())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private static long inWords(java.util.function.LongSupplier insert) {
        try {
            return insert.getAsLong();
        } catch (DataIntegrityViolationException e) {
            String cause =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            throw SENTENCES.entrySet().stream()
                    .filter(entry -> cause.contains(entry.getKey()))
                    .findFirst()
                    .<RuntimeException>map(entry -> new Refused(entry.getValue()))
                    .orElse(e);
        }
    }
}
