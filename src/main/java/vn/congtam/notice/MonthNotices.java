package vn.congtam.notice;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;
import vn.congtam.shared.VietnamTime;

/** What happens to a whole month, told to everybody whom it concerns in one statement. */
@Component
class MonthNotices implements NoticeSource {

    private static final String EVERYBODY = """
            select s.person_id, cast(null as bigint), '%s', %s, s.agency_id, s.month, p.id, cast(null as bigint), '',
                   %s, 'SELF', 0, %s
            from period p join score_sheet s on s.period_id = p.id
            where p.id = :period
            """;

    private static final String OWN_DUE = "effective_due(p.id, 'SELF', s.unit_id, s.person_id)";

    private static final String OPENED = EVERYBODY.formatted(
                    "MONTH_OPENED",
                    "'month.opened:' || p.id",
                    OWN_DUE,
                    "'/tasks?month=' || to_char(p.month, 'YYYY-MM')")
            + " and p.status = 'OPEN'";

    private static final String DATES_CHANGED = EVERYBODY.formatted(
            "MONTH_DATES_CHANGED",
            "'month.dates:' || p.id || ':' || p.version",
            OWN_DUE,
            "'/?month=' || to_char(p.month, 'YYYY-MM')");

    /** The version of the result is part of the key: a corrected result is told anew. */
    private static final String PUBLISHED = EVERYBODY.formatted(
            "MONTH_PUBLISHED",
            "'month.published:' || p.id || ':' || (select coalesce(max(c.version), 0) from closing c where c.period_id = p.id)",
            "cast(null as timestamptz)",
            "'/results/' || to_char(p.month, 'YYYY-MM')");

    /** A corrected result that took the place of a published one. */
    private static final String REISSUED = PUBLISHED.replace("MONTH_PUBLISHED", "MONTH_REISSUED");

    /** What leads to a reopening. */
    private static final String REOPENING = """
            p.agency_id, p.month, p.id, cast(null as bigint), r.reason, cast(null as timestamptz), cast(null as text), 0,
            '/agencies/' || p.agency_id || '/reopening?month=' || to_char(p.month, 'YYYY-MM')
            """;

    /** Whoever may approve: the head of the agency and city HR, not who asked. */
    private static final String REOPENING_ASKED = """
            select w.person_id, w.account_id, 'REOPENING_ASKED', 'reopening.asked:' || r.id,
            """ + REOPENING + """
            from reopening r join period p on p.id = r.period_id
            cross join lateral (
                select t.person_id, cast(null as bigint) as account_id from post t
                where t.agency_id = p.agency_id and t.role = 'AGENCY_HEAD' and cast(:today as date) between t.valid_from and coalesce(t.valid_to, 'infinity')
                  and t.person_id is distinct from (select a.person_id from account a where a.id = r.requested_by)
                union
                select a.person_id, case when a.person_id is null then a.id end from granted_role g join account a on a.id = g.account_id and a.enabled
                where g.role = 'CITY_HR' and a.id <> r.requested_by) w
            where r.id = :period
            """;

    private static final String REOPENING_ANSWERED = """
            select a.person_id, case when a.person_id is null then a.id end, 'REOPENING_ANSWERED', 'reopening.answered:' || r.id,
            """ + REOPENING + """
            from reopening r join period p on p.id = r.period_id join account a on a.id = r.requested_by where r.id = :period
            """;

    /** Whoever decides on a named sheet has to look at it again: on the sheet of a head city HR, who enters the decision of the higher body. */
    private static final String SHEETS_REOPENED = """
            select distinct w.person_id, w.account_id, 'SHEET_REOPENED', 'reopening.decide:' || r.id, p.agency_id, p.month, p.id,
                   cast(null as bigint), r.reason, cast(null as timestamptz), cast(null as text), 0,
                   case when s.decider_id is null then '/city-heads/' || s.id else '/agencies/' || p.agency_id || '/decision' end
                       || '?month=' || to_char(p.month, 'YYYY-MM')
            from reopening r join period p on p.id = r.period_id join reopening_sheet t on t.reopening_id = r.id
            join score_sheet s on s.id = t.sheet_id
            cross join lateral (
                select s.decider_id as person_id, cast(null as bigint) as account_id where s.decider_id is not null
                union all
                select a.person_id, case when a.person_id is null then a.id end
                from granted_role g join account a on a.id = g.account_id and a.enabled
                where s.decider_id is null and s.role = 'AGENCY_HEAD' and g.role = 'CITY_HR' and a.person_id is distinct from s.person_id) w
            where r.id = :period
            """;

    /** Human resources, and the head of the agency; whoever closed the month knows. */
    private static final String CLOSED = """
            select r.person_id, r.account_id, 'MONTH_CLOSED', 'month.closed:' || p.id, p.agency_id, p.month, p.id, cast(null as bigint),
                   '', cast(null as timestamptz), cast(null as text), 0,
                   '/agencies/' || p.agency_id || r.place || '?month=' || to_char(p.month, 'YYYY-MM')
            from period p
            cross join lateral (
                select distinct on (person_id, account_id) person_id, account_id, place from (
                    select a.person_id, case when a.person_id is null then a.id end as account_id, '/publication' as place
                    from granted_role g join account a on a.id = g.account_id and a.enabled
                    where g.role = 'HR' and g.agency_id = p.agency_id and a.id is distinct from p.closed_by
                    union all
                    select t.person_id, null, '/ranking' from post t
                    where t.agency_id = p.agency_id and t.role = 'AGENCY_HEAD'
                      and cast(:today as date) between t.valid_from and coalesce(t.valid_to, 'infinity')) x
                order by person_id, account_id, place) r
            where p.id = :period
            """;

    private static final String EXTENDED = """
            select s.person_id, cast(null as bigint), 'DEADLINE_EXTENDED', 'deadline.extended:' || e.id, s.agency_id, s.month, p.id,
                   cast(null as bigint), e.reason, e.due, e.step, 0,
                   case e.step when 'PLAN' then '/tasks' when 'SELF' then '/self-assessment' else '/' end
                       || '?month=' || to_char(s.month, 'YYYY-MM')
            from deadline_extension e
            join period p on p.id = e.period_id
            join score_sheet s on s.period_id = p.id and (s.person_id = e.person_id or s.unit_id = e.unit_id)
            where e.id = :extension
            """;

    private final NoticeBook book;
    private final Clock clock;

    MonthNotices(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public boolean knows(AuditEvent event) {
        return event.subjectId() != null && !rows(event).isEmpty();
    }

    @Override
    public void tell(AuditEvent event) {
        Long subject = event.subjectId();
        if (subject != null && knows(event)) {
            if ("period.published".equals(event.action())) {
                book.settleClosed(subject);
            }
            Map<String, Object> parameters =
                    Map.of("period", subject, "extension", subject, "today", VietnamTime.today(clock));
            book.write(rows(event), parameters);
            if ("period.reopened".equals(event.action())) {
                book.write(SHEETS_REOPENED, parameters);
            }
        }
    }

    private static String rows(AuditEvent event) {
        if ("deadline_extension".equals(event.subjectType())) {
            return EXTENDED;
        }
        return switch (event.action()) {
            case "sheets.added" -> OPENED;
            case "period.dates-changed" -> DATES_CHANGED;
            case "period.closed" -> CLOSED;
            case "period.published" -> PUBLISHED;
            case "period.reissued" -> REISSUED;
            case "period.reopeningRequested" -> REOPENING_ASKED;
            case "period.reopened", "period.reopeningRefused" -> REOPENING_ANSWERED;
            default -> "";
        };
    }
}
