package vn.congtam.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;

/**
 * Somebody goes to another agency: its human resources have to accept, those of the old one learn what became of it, and the person as well;
 * all of them learn when the city lets another agency rate the month.
 */
@Component
class TransferNotices implements NoticeSource {

    private static final String ROW = """
            select r.person_id, r.account_id, '%1$s', 'transfer:' || x.id || ':%1$s', r.agency_id, cast(null as date), x.id, x.person_id,
                   x.document_no, cast(null as timestamptz), cast(null as text), 0, r.link
            from agency_transfer x
            cross join lateral (%2$s) r
            where x.id = :subject
            """;

    private static final String HR = """
            select a.person_id, case when a.person_id is null then a.id end as account_id, g.agency_id, '/agencies/' || g.agency_id || '/transfers' as link
            from granted_role g join account a on a.id = g.account_id and a.enabled where g.role = 'HR' and g.agency_id = %s
            """;

    private static final String PERSON = """
            union all select x.person_id, cast(null as bigint), x.to_agency_id, '/'
            """;

    /** All agencies of the month and the person: whose sheet counts, and why. */
    private static final String DECIDES = """
            select r.person_id, r.account_id, 'TRANSFER_DECIDES', 'deciding:' || c.id, r.agency_id, c.month, c.transfer_id, c.person_id,
                   d.name || ' (' || c.reason || ')', cast(null as timestamptz), cast(null as text), 0, r.link
            from deciding_agency_choice c
            join agency d on d.id = c.agency_id
            join person x on x.id = c.person_id
            cross join lateral (
                select a.person_id, case when a.person_id is null then a.id end as account_id, g.agency_id, '/agencies/' || g.agency_id || '/transfers' as link
                from granted_role g join account a on a.id = g.account_id and a.enabled and a.person_id is distinct from c.person_id
                where g.role = 'HR' and g.agency_id in (select h.agency_id from agency_days(c.person_id, c.month) h)
                union all select c.person_id, cast(null as bigint), x.agency_id, '/self-assessment?month=' || to_char(c.month, 'YYYY-MM')) r
            where c.id = :subject
            """;

    /** Once for each cause; only a staff code that is taken is said to be one. */
    private static final String STUCK = """
            select r.person_id, r.account_id, k.kind, 'transfer:' || x.id || ':stuck:' || x.stuck_cause, r.agency_id, cast(null as date), x.id,
                   x.person_id, x.document_no, cast(null as timestamptz), cast(null as text), 0, r.link
            from agency_transfer x
            cross join lateral (select case x.stuck_cause when 'CODE' then 'TRANSFER_CODE_TAKEN' else 'TRANSFER_STUCK' end as kind) k
            cross join lateral (%s union all %s) r
            where x.id = :subject
            """.formatted(HR.formatted("x.from_agency_id"), HR.formatted("x.to_agency_id"));

    private static final Map<String, String> TELLINGS = Map.of(
            "transfer.released", ROW.formatted("TRANSFER_RELEASED", HR.formatted("x.to_agency_id")),
            "transfer.declined", ROW.formatted("TRANSFER_DECLINED", HR.formatted("x.from_agency_id")),
            "transfer.accepted", ROW.formatted("TRANSFER_ACCEPTED", HR.formatted("x.from_agency_id") + PERSON),
            "transfer.returned", ROW.formatted("TRANSFER_RETURNED", HR.formatted("x.from_agency_id") + PERSON),
            "transfer.stuck", STUCK,
            "deciding-agency.chosen", DECIDES);

    private final NoticeBook book;

    TransferNotices(NoticeBook book) {
        this.book = book;
    }

    @Override
    public boolean knows(AuditEvent event) {
        return TELLINGS.containsKey(event.action());
    }

    @Override
    public void tell(AuditEvent event) {
        String rows = TELLINGS.get(event.action());
        Long subject = event.subjectId();
        if (rows != null && subject != null) {
            book.write(rows, Map.of("subject", subject));
        }
    }
}
