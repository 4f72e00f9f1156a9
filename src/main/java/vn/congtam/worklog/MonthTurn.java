package vn.congtam.worklog;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.worklog.conversion.CatalogueWriter;

/** Brings tasks into the next month: unfinished ones are carried over, routine ones copied. Doing it twice changes nothing. */
@Service
class MonthTurn {

    private static final String UNFINISHED = """
            t.disposition = 'ACTIVE' and t.finished_on is null
            and not exists (select 1 from task n where n.origin_task_id = t.id and n.origin = 'CARRIED_OVER')""";

    private static final String ROUTINE = """
            t.routine and t.disposition <> 'HANDED_BACK'
            and not exists (select 1 from task n where n.origin_task_id = t.id and n.origin = 'COPIED')""";

    private final TaskRepository tasks;
    private final MonthGuard months;
    private final CatalogueWriter catalogue;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What the month before still offers. */
    record Offer(int unfinished, int routine) {

        public boolean isEmpty() {
            return unfinished == 0 && routine == 0;
        }
    }

    MonthTurn(
            TaskRepository tasks,
            MonthGuard months,
            CatalogueWriter catalogue,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.months = months;
        this.catalogue = catalogue;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Offer offer(long personId, YearMonth before) {
        return jdbc.sql("select count(*) filter (where " + UNFINISHED + ") as unfinished, count(*) filter (where "
                        + ROUTINE + ") as routine from task t where t.person_id = :person and t.month = :month")
                .param("person", personId)
                .param("month", before.atDay(1))
                .query((row, n) -> new Offer(row.getInt("unfinished"), row.getInt("routine")))
                .single();
    }

    /** Copies the routine tasks of the month before into this one and answers how many came. */
    @Transactional
    int copyRoutine(Assignee of, YearMonth into, CurrentOfficial me) {
        return bring(
                of,
                into,
                ROUTINE,
                "task.copied",
                (task, month) -> tasks.existsByProvenanceOriginTaskIdAndProvenanceOrigin(task.id(), Origin.COPIED)
                        ? null
                        : task.copiedTo(month, me.accountId(), clock.instant()));
    }

    /** Carries all unfinished tasks of the month before over into this one and answers how many came. */
    @Transactional
    int carryOver(Assignee of, YearMonth into, String reason, CurrentOfficial me) {
        return bring(of, into, UNFINISHED, "task.carriedOver", (task, month) -> carried(task, reason, me));
    }

    /** Carries one unfinished task over to the next month. */
    @Transactional
    void carryOver(long id, String reason, CurrentOfficial me) {
        for (Task task : tasks.findByIdInOrderById(List.of(id))) {
            months.requireWritable(task.agencyId(), task.month());
            months.requireWritable(task.agencyId(), task.month().plusMonths(1));
            Task next = carried(task, reason, me);
            if (next != null) {
                tasks.save(next);
                catalogue.refreshTasks(next.agencyId(), next.month());
                record("task.carriedOver", new Assignee(task.personId(), task.agencyId()), next.month(), List.of(id));
            }
        }
    }

    /** In a closed month the old task stays as it was counted; only the new one is made. */
    private @Nullable Task carried(Task task, String reason, CurrentOfficial me) {
        if (tasks.existsByProvenanceOriginTaskIdAndProvenanceOrigin(task.id(), Origin.CARRIED_OVER)) {
            return null;
        }
        if (months.isOpen(task.agencyId(), task.month())) {
            task.carryOver(reason);
        }
        return task.continuedIn(task.month().plusMonths(1), me.accountId(), clock.instant());
    }

    /** The old tasks are locked, so that a second click waits and then finds them brought already. */
    private int bring(
            Assignee of, YearMonth into, String which, String action, BiFunction<Task, YearMonth, @Nullable Task> how) {
        months.requireWritable(of.agencyId(), into);
        List<Long> ids = jdbc.sql(
                        "select t.id from task t where t.person_id = :person and t.month = :month and " + which)
                .param("person", of.personId())
                .param("month", into.minusMonths(1).atDay(1))
                .query((row, n) -> row.getLong("id"))
                .list();
        int brought = 0;
        for (Task task : tasks.findByIdInOrderById(ids)) {
            Task next = how.apply(task, into);
            if (next != null) {
                tasks.save(next);
                brought++;
            }
        }
        if (brought > 0) {
            catalogue.refreshTasks(of.agencyId(), into);
            record(action, of, into, ids);
        }
        return brought;
    }

    private void record(String action, Assignee of, YearMonth into, List<Long> ids) {
        audit.append(AuditEvent.of(action, "person", of.personId())
                .in(of.agencyId(), into)
                .with(Map.of("tasks", ids)));
    }
}
