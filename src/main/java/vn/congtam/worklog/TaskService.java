package vn.congtam.worklog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** What happens to one task. Permissions were asked before; the state is checked here. */
@Service
class TaskService {

    private final TaskRepository tasks;
    private final MonthGuard months;
    private final RepeatedAct repeated;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskService(
            TaskRepository tasks,
            MonthGuard months,
            RepeatedAct repeated,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.months = months;
        this.repeated = repeated;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a task to the month of its due date.
     *
     * @param act number of the act; done before, nothing happens again
     */
    @Transactional
    void add(Assignee to, TaskDetails details, UUID act, CurrentOfficial me) {
        if (repeated.isDone(act, me.accountId())) {
            return;
        }
        Task task = Task.assign(to, details, me.accountId(), clock.instant()).inBatch(act);
        months.requireWritable(to.agencyId(), task.month());
        tasks.save(task);
        record("task.assigned", task, Map.of("due", details.dueOn().toString(), "source", details.source()));
    }

    /** @param version that the form was made from */
    @Transactional
    void revise(long id, TaskDetails details, int version) {
        change(id, "task.revised", task -> {
            task.requireVersion(version);
            task.revise(details);
        });
    }

    /**
     * Reports how far the work is.
     *
     * @param finishedOn used at 100 per cent
     * @param completed quantity, null for all of it once finished
     */
    @Transactional
    void report(long id, int percent, LocalDate finishedOn, String result, @Nullable BigDecimal completed) {
        change(id, "task.reported", task -> task.report(percent, finishedOn, result, completed));
    }

    @Transactional
    void handBack(long id, String reason) {
        change(id, "task.handedBack", task -> task.handBack(reason));
    }

    /** Deletes what nobody has judged and nothing continues, with its files. */
    @Transactional
    void delete(long id) {
        Task task = writable(id);
        task.requireUnconfirmed();
        if (task.isPart()) {
            throw new Conflict("worklog.refused.partOfProduct");
        }
        if (tasks.existsByProvenanceOriginTaskId(id)) {
            throw new Conflict("worklog.refused.continued");
        }
        jdbc.sql("delete from evidence where task_id = :id").param("id", id).update();
        tasks.delete(task);
        record("task.deleted", task, Map.of());
    }

    private void change(long id, String action, Consumer<Task> verb) {
        Task task = writable(id);
        verb.accept(task);
        record(action, task, Map.of());
    }

    private Task writable(long id) {
        Task task = tasks.findById(id).orElseThrow(NotFound::new);
        months.requireWritable(task.agencyId(), task.month());
        return task;
    }

    private void record(String action, Task task, Map<String, Object> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("person", task.personId());
        detail.put("title", task.title());
        audit.append(AuditEvent.of(action, "task", task.id())
                .in(task.agencyId(), task.month())
                .with(detail));
    }
}
