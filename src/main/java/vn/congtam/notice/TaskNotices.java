package vn.congtam.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;

/** Work that was given, handed back, finished or judged, told to the one whose turn it is now. */
@Component
class TaskNotices implements NoticeSource {

    private static final String TASK = """
            select %s, cast(null as bigint), %s, %s, t.agency_id, t.month, t.id, %s, t.title, (t.due_on + time '17:00') at time zone
                   'Asia/Ho_Chi_Minh', cast(null as text), 1, '/tasks/' || t.id
            from task t
            left join account c on c.id = t.created_by
            left join score_sheet s on s.person_id = t.person_id and s.month = t.month
            where t.id = any (:tasks)
            """;

    /** Whoever enters the own work is not told about it. */
    private static final String GIVEN = TASK.formatted("t.person_id", "'%1$s'", "'%2$s:' || t.id", "c.person_id")
            + " and c.person_id is distinct from t.person_id";

    /** Whoever gave the work rates it; where nobody is named, the first reviewer. */
    private static final String JUDGE = "coalesce(nullif(t.assigner_id, t.person_id), s.reviewer1_id, s.decider_id)";

    private static final String FINISHED =
            TASK.formatted(JUDGE, "'TASK_FINISHED'", "'task.finished:' || t.id || ':' || t.finished_on", "t.person_id")
                    + " and t.finished_on is not null and t.quality = 'PENDING'";

    private static final String HANDED_BACK =
            TASK.formatted(JUDGE, "'TASK_HANDED_BACK'", "'task.handedBack:' || t.id", "t.person_id");

    private static final String JUDGED = TASK.formatted(
                    "t.person_id",
                    "'TASK_' || t.quality",
                    "'task.confirmed:' || t.id || ':' || extract(epoch from t.quality_at)",
                    "t.quality_by")
            + " and t.quality <> 'PENDING'";

    private static final Map<String, String> ROWS = Map.of(
            "task.assigned", GIVEN.formatted("TASK_ASSIGNED", "task.assigned"),
            "task.takenOver", GIVEN.formatted("TASK_TAKEN_OVER", "task.takenOver"),
            "task.reported", FINISHED,
            "task.handedBack", HANDED_BACK,
            "task.confirmed", JUDGED);

    private final NoticeBook book;

    TaskNotices(NoticeBook book) {
        this.book = book;
    }

    @Override
    public boolean knows(AuditEvent event) {
        return ROWS.containsKey(event.action());
    }

    @Override
    public void tell(AuditEvent event) {
        String rows = ROWS.get(event.action());
        if (rows != null) {
            book.write(rows, Map.of("tasks", tasks(event)));
        }
    }

    /** One task is the subject of its event; several are named in the detail. */
    private static Long[] tasks(AuditEvent event) {
        if (event.subjectId() != null) {
            return new Long[] {event.subjectId()};
        }
        Collection<?> named = event.detail().get("tasks") instanceof Collection<?> ids ? ids : List.of();
        return named.stream()
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .toArray(Long[]::new);
    }
}
