package vn.congtam.worklog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.Actor;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/**
 * The door for tasks that another system assigns. Whose tasks it may assign was asked before; month, state and the one who confirms are
 * checked here as for every other task. To be used inside the transaction of the call.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TaskIntake {

    private final TaskRepository tasks;
    private final MonthGuard months;
    private final Leadership leadership;
    private final ProductChoice products;
    private final AuditTrail audit;
    private final Clock clock;

    TaskIntake(
            TaskRepository tasks,
            MonthGuard months,
            Leadership leadership,
            ProductChoice products,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.months = months;
        this.leadership = leadership;
        this.products = products;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A task as the other system words it.
     *
     * @param assignerId who confirms; null for whoever leads the official
     * @param item code of the conversion catalogue, empty for a product outside it
     */
    public record Work(
            String title,
            String product,
            LocalDate dueOn,
            BigDecimal quantity,
            String unitOfMeasure,
            int complexity,
            boolean adHoc,
            @Nullable Long assignerId,
            String item) {}

    /**
     * Assigns the work in the month of its due date.
     *
     * @param account that answers for the other system: the task is not the official's own entry
     * @throws Conflict when the month is closed
     * @throws Refused when the month is neither opened nor near, or the assigner does not lead the official
     */
    public long add(long personId, long agencyId, Work work, long account, Actor by) {
        YearMonth month = YearMonth.from(work.dueOn());
        months.requireWritable(agencyId, month);
        TaskDetails details = details(personId, agencyId, work, null);
        Task task = tasks.save(Task.assign(new Assignee(personId, agencyId), details, account, clock.instant()));
        record("task.assigned", task, by);
        return task.id();
    }

    /**
     * Words it anew.
     *
     * @return whether anything is different
     * @throws Conflict when the month is closed or the work is confirmed or passed on
     * @throws Refused when the due date leaves the month
     */
    public boolean revise(long taskId, Work work, Actor by) {
        Task task = tasks.findById(taskId).orElseThrow(NotFound::new);
        TaskDetails details = details(task.personId(), task.agencyId(), work, task.details());
        if (details.equals(task.details())) {
            return false;
        }
        months.requireWritable(task.agencyId(), task.month());
        task.revise(details);
        record("task.revised", task, by);
        return true;
    }

    private TaskDetails details(long personId, long agencyId, Work work, @Nullable TaskDetails before) {
        TaskDetails details = new TaskDetails(
                work.title(),
                work.adHoc() ? TaskSource.AD_HOC : TaskSource.PLAN,
                work.product(),
                assigner(personId, work, before),
                work.dueOn(),
                before != null && before.quantity().compareTo(work.quantity()) == 0
                        ? before.quantity()
                        : work.quantity(),
                work.unitOfMeasure(),
                (short) work.complexity(),
                before != null && before.routine(),
                null,
                BigDecimal.ONE);
        if (before != null && before.conversionItemId() != null && work.item().isEmpty()) {
            return kept(details, before); // a product that was chosen on the screens stays chosen
        }
        return products.convert(details, agencyId, work.item(), null);
    }

    private static TaskDetails kept(TaskDetails details, TaskDetails before) {
        return new TaskDetails(
                details.title(),
                details.source(),
                details.product(),
                details.assignerId(),
                details.dueOn(),
                details.quantity(),
                details.unitOfMeasure(),
                before.complexity(),
                details.routine(),
                before.conversionItemId(),
                before.coefficient());
    }

    private @Nullable Long assigner(long personId, Work work, @Nullable TaskDetails before) {
        Long named = work.assignerId();
        YearMonth month = YearMonth.from(work.dueOn());
        if (named == null) {
            return before != null
                    ? before.assignerId()
                    : leadership.assignerOf(personId, month).orElse(null);
        }
        if (!leadership.leads(named, personId, month)) {
            throw new Refused("worklog.error.assigner");
        }
        return named;
    }

    private void record(String action, Task task, Actor by) {
        audit.append(
                AuditEvent.of(action, "task", task.id())
                        .in(task.agencyId(), task.month())
                        .with(Map.of("person", task.personId(), "title", task.title())),
                by);
    }
}
