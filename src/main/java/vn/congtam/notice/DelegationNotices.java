package vn.congtam.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;

/**
 * That somebody acts for somebody else: the delegate has to know, and the delegator as well where human resources wrote it down, for
 * nobody's place is taken without that person's knowledge.
 */
@Component
class DelegationNotices implements NoticeSource {

    private static final String RECORDED = """
            select r.person_id, cast(null as bigint), r.kind, 'delegation:' || d.id, d.agency_id, cast(null as date), d.id, r.about_id,
                   d.document_no, (d.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' - interval '1 minute', cast(null as text), 0,
                   '/delegations'
            from delegation d
            cross join lateral (
                select d.delegate_id as person_id, 'DELEGATION_RECEIVED' as kind, d.delegator_id as about_id
                union all
                select d.delegator_id, 'DELEGATION_GIVEN', d.delegate_id
                where d.delegator_id is distinct from (select a.person_id from account a where a.id = d.recorded_by)) r
            where d.id = :delegation
            """;

    private final NoticeBook book;

    DelegationNotices(NoticeBook book) {
        this.book = book;
    }

    @Override
    public boolean knows(AuditEvent event) {
        return "delegation.recorded".equals(event.action());
    }

    @Override
    public void tell(AuditEvent event) {
        Long delegation = event.subjectId();
        if (delegation != null && knows(event)) {
            book.write(RECORDED, Map.of("delegation", delegation));
        }
    }
}
