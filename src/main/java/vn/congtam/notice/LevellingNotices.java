package vn.congtam.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;

/**
 * Alerts of levelling: who is asked for an explanation learns it once the month is published, once per closing however many alerts; who
 * judges the explanation learns of each.
 */
@Component
class LevellingNotices implements NoticeSource {

    private static final String ASKED = """
            select a.addressee_id, cast(null as bigint), 'LEVELLING_ASKED', 'levelling.asked:' || a.closing_id, a.agency_id, a.month, a.period_id,
                   cast(null as bigint), '', cast(null as timestamptz), cast(null as text), count(*)::int, '/my-levelling'
            from levelling_alert a join period p on p.id = a.period_id and p.status = 'PUBLISHED'
            where a.period_id = :subject and a.state = 'OPEN' and a.addressee_id is not null
              and a.closing_id = (select c.id from closing c where c.period_id = a.period_id order by c.version desc limit 1)
            group by a.addressee_id, a.closing_id, a.agency_id, a.month, a.period_id
            """;

    private static final String ASKED_AGAIN = """
            select a.addressee_id, cast(null as bigint), 'LEVELLING_ASKED_AGAIN', 'levelling.again:' || a.id || ':' || a.version, a.agency_id, a.month,
                   a.id, cast(null as bigint), (select s.note from levelling_step s where s.alert_id = a.id order by s.id desc limit 1),
                   cast(null as timestamptz), cast(null as text), 0, '/levelling/' || a.id
            from levelling_alert a where a.id = :subject and a.addressee_id is not null
            """;

    /** Human resources of the agency; of the city for who headed the agency in that month. */
    private static final String ANSWERED = """
            select r.person_id, case when r.person_id is null then r.id end, 'LEVELLING_ANSWERED', 'levelling.answered:' || a.id || ':' || a.version,
                   a.agency_id, a.month, a.id, a.addressee_id, '', cast(null as timestamptz), cast(null as text), 0, '/levelling/' || a.id
            from levelling_alert a
            cross join lateral (select exists (
                select from post t where t.person_id = a.addressee_id and t.agency_id = a.agency_id and t.role = 'AGENCY_HEAD'
                  and a.month + 27 between t.valid_from and coalesce(t.valid_to, 'infinity')) as of_head) h
            join granted_role g on case when h.of_head then g.role = 'CITY_HR' else g.role = 'HR' and g.agency_id = a.agency_id end
            join account r on r.id = g.account_id and r.enabled and r.person_id is distinct from a.addressee_id
            where a.id = :subject
            """;

    private final NoticeBook book;

    LevellingNotices(NoticeBook book) {
        this.book = book;
    }

    @Override
    public boolean knows(AuditEvent event) {
        return !rows(event).isEmpty();
    }

    @Override
    public void tell(AuditEvent event) {
        Long subject = event.subjectId();
        if (subject != null && knows(event)) {
            book.write(rows(event), Map.of("subject", subject));
        }
    }

    private static String rows(AuditEvent event) {
        return switch (event.action()) {
            case "period.published", "period.reissued", "levelling.found" -> ASKED;
            case "levelling.answered" -> ANSWERED;
            case "levelling.kept-open" -> ASKED_AGAIN;
            default -> "";
        };
    }
}
