package vn.congtam.notice;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;
import vn.congtam.shared.VietnamTime;

/** Somebody with a concurrent post has handed in a sheet: whoever speaks for that unit may comment until the decision. */
@Component
class ConcurrentNotices implements NoticeSource {

    private static final String ASKED = """
            select r.person_id, cast(null as bigint), 'CONCURRENT_ASKED', 'concurrent:' || s.id || ':' || t.id, t.agency_id, s.month, s.id,
                   s.person_id, coalesce(nullif(t.title, '') || ', ', '') || u.name, effective_due(s.period_id, 'REVIEW', s.unit_id, s.person_id),
                   'REVIEW', 1, '/concurrent-comments/' || s.id
            from score_sheet s
            join post t on t.person_id = s.person_id and t.concurrent
                and t.valid_from <= (s.month + interval '1 month - 1 day')::date and coalesce(t.valid_to, 'infinity') >= s.month
            join unit u on u.id = t.unit_id
            cross join lateral (select speaker_of_concurrent_post(t.id, cast(:today as date)) as person_id) r
            where s.id = :sheet and r.person_id is not null
              and r.person_id not in (coalesce(s.reviewer1_id, 0), coalesce(s.reviewer2_id, 0), coalesce(s.decider_id, 0))
            """;

    private final NoticeBook book;
    private final Clock clock;

    ConcurrentNotices(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public boolean knows(AuditEvent event) {
        return "sheet.submitted".equals(event.action());
    }

    @Override
    public void tell(AuditEvent event) {
        Long sheet = event.subjectId();
        if (sheet != null && knows(event)) {
            book.write(ASKED, Map.of("sheet", sheet, "today", VietnamTime.today(clock)));
        }
    }
}
