package vn.congtam.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;

/**
 * What the moves of a sheet tell: the next reviewer or the authority that it waits, the official that it came back. Points and
 * classes are in none of them, so that nothing shows before publication.
 */
@Component
class SheetNotices implements NoticeSource {

    private static final String SENDER = """
            select r.person_id, r.account_id, '%1$s', :cause || ':' || s.id || ':' || t.last, s.agency_id, s.month, s.id, s.person_id,
                   cast(:reason as text), cast(null as timestamptz), cast(null as text), 1,
            """;

    /** The level where the sheet stands now; the head's own sheet waits for the higher body, which city HR enters. */
    private static final String NEXT = SENDER + """
                   case when s.role = 'AGENCY_HEAD' then '/city-heads/' || s.id
                        when r.person_id = s.decider_id then '/agencies/' || s.agency_id || '/decision/' || s.id
                        else '/team/' || s.id end || '?month=' || to_char(s.month, 'YYYY-MM')
            from score_sheet s
            cross join lateral (
                select coalesce(max(id), 0) as last from sheet_transition
                where sheet_id = s.id and verb in ('SUBMITTED', 'REVIEWED', 'SENT_BACK')) t
            cross join lateral (
                select case when s.status in ('SUBMITTED', 'IN_REVIEW') and s.review_level = 0 and s.reviewer1_id is not null then s.reviewer1_id
                            when s.status in ('SUBMITTED', 'IN_REVIEW') and s.review_level = 1 and s.reviewer2_id is not null then s.reviewer2_id
                            else s.decider_id end as person_id) n
            cross join lateral (
                select n.person_id, cast(null as bigint) as account_id where n.person_id is not null
                union all
                select a.person_id, case when a.person_id is null then a.id end
                from granted_role g join account a on a.id = g.account_id and a.enabled
                where n.person_id is null and s.role = 'AGENCY_HEAD' and g.role = 'CITY_HR' and a.person_id is distinct from s.person_id) r
            where s.id = any (:sheets)
            """;

    /** Posts have changed or human resources handed on, and somebody else judges sheets that were handed in before. Who was told already is not told again. */
    private static final String CHANGED =
            NEXT.formatted("SHEET_SUBMITTED") + " and s.status in ('SUBMITTED', 'IN_REVIEW', 'REVIEWED')";

    /** Those who were told last that the sheet had come. */
    private static final String TOLD_BEFORE = SENDER + """
                   r.link
            from score_sheet s
            cross join lateral (select coalesce(max(id), 0) as last from sheet_transition where sheet_id = s.id) t
            cross join lateral (
                select n.person_id, n.account_id, n.link from notice n
                where n.subject_id = s.id and n.kind = 'SHEET_SUBMITTED'
                  and n.key = (select key from notice where subject_id = s.id and kind = 'SHEET_SUBMITTED' order by id desc limit 1)) r
            where s.id = any (:sheets)
            """;

    private static final String OWNER = SENDER + """
                   '/self-assessment?month=' || to_char(s.month, 'YYYY-MM')
            from score_sheet s
            cross join lateral (select %2$s as last) t
            cross join lateral (select s.person_id, cast(null as bigint) as account_id) r
            where s.id = any (:sheets)
            """;

    /** One cause for all of {@link #NEXT}: that the sheet was handed on. */
    private static final String WAITS = "sheet.waits";

    private static final Map<String, Telling> TELLINGS = Map.of(
            "sheet.submitted", new Telling(WAITS, NEXT.formatted("SHEET_SUBMITTED")),
            "sheet.sent-back", new Telling(WAITS, NEXT.formatted("SHEET_SENT_BACK")),
            "sheet.reviewed", new Telling(WAITS, NEXT.formatted("SHEET_REVIEWED")),
            "sheets.reviewers-changed", new Telling(WAITS, CHANGED),
            "sheet.rerouted", new Telling(WAITS, CHANGED),
            "sheet.recalled", new Telling("sheet.recalled", TOLD_BEFORE.formatted("SHEET_RECALLED")),
            "sheet.returned",
                    new Telling(
                            "sheet.returned",
                            OWNER.formatted(
                                    "SHEET_RETURNED",
                                    "(select coalesce(max(id), 0) from sheet_transition where sheet_id = s.id)")),
            "sheet.decided", new Telling("sheet.decided", OWNER.formatted("SHEET_DECIDED", "0")));

    private final NoticeBook book;

    SheetNotices(NoticeBook book) {
        this.book = book;
    }

    /** @param cause beginning of the key */
    private record Telling(String cause, String rows) {}

    @Override
    public boolean knows(AuditEvent event) {
        return TELLINGS.containsKey(event.action());
    }

    @Override
    public void tell(AuditEvent event) {
        Telling telling = TELLINGS.get(event.action());
        if (telling == null) {
            return;
        }
        Long[] sheets = sheets(event);
        if (event.subjectId() != null && "score_sheet".equals(event.subjectType())) {
            book.settle(sheets);
        }
        book.write(
                telling.rows(),
                Map.of(
                        "cause", telling.cause(),
                        "sheets", sheets,
                        "reason", event.detail().getOrDefault("reason", "")));
    }

    /** The subject of the event, or the sheets whose reviewers have changed. */
    private static Long[] sheets(AuditEvent event) {
        if (event.subjectId() != null && "score_sheet".equals(event.subjectType())) {
            return new Long[] {event.subjectId()};
        }
        Collection<?> changes = event.detail().get("changes") instanceof Collection<?> all ? all : List.of();
        return changes.stream()
                .map(change -> change instanceof Map<?, ?> one ? one.get("sheet") : null)
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .toArray(Long[]::new);
    }
}
