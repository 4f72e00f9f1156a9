package vn.congtam.worklog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** What leaders do with the tasks of their people. */
@Service
class TeamTaskService {

    private final TaskRepository tasks;
    private final Leadership leadership;
    private final MonthGuard months;
    private final RepeatedAct repeated;
    private final DividedProducts divided;
    private final AuditTrail audit;
    private final Clock clock;

    TeamTaskService(
            TaskRepository tasks,
            Leadership leadership,
            MonthGuard months,
            RepeatedAct repeated,
            DividedProducts divided,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.leadership = leadership;
        this.months = months;
        this.repeated = repeated;
        this.divided = divided;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same task for several people in one act.
     *
     * @param parts of one product that they share, in the order of the people; empty when everybody makes one
     * @param assigner who will confirm the quality: the leader who assigns
     * @param act number of the act; done before, nothing happens again
     */
    @Transactional
    void assign(
            List<Colleague> people,
            TaskDetails details,
            List<BigDecimal> parts,
            long assigner,
            UUID act,
            CurrentOfficial me) {
        if (repeated.isDone(act, me.accountId())) {
            return;
        }
        YearMonth month = YearMonth.from(details.dueOn());
        people.forEach(person -> months.requireWritable(person.agencyId(), month));
        Long whole = parts.isEmpty() ? null : divided.create(people.getFirst().agencyId(), month, details.quantity());
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            TaskDetails own = details.assignedBy(assigner);
            Assignee to = new Assignee(people.get(i).personId(), people.get(i).agencyId());
            Task task = whole == null
                    ? Task.assign(to, own, me.accountId(), clock.instant())
                    : Task.assign(to, own.withQuantity(parts.get(i)), me.accountId(), clock.instant())
                            .asPart(whole);
            ids.add(tasks.save(task.inBatch(act)).id());
        }
        people.stream()
                .findFirst()
                .ifPresent(any -> audit.append(AuditEvent.of("task.assigned", "task", null)
                        .in(any.agencyId(), month)
                        .with(Map.of("batch", act.toString(), "tasks", ids, "title", details.title()))));
    }

    /** Confirms the ticked tasks; each row succeeds or fails by itself, and the answer names both. */
    @Transactional
    List<ConfirmResult> confirm(Collection<Long> ids, Quality verdict, String note, CurrentOfficial me) {
        List<ConfirmResult> results = new ArrayList<>();
        List<Long> confirmed = new ArrayList<>();
        List<Task> found = tasks.findByIdInOrderById(ids);
        for (Task task : found) {
            results.add(confirm(task, verdict, note, me));
            if (results.getLast().isDone()) {
                confirmed.add(task.id());
            }
        }
        if (!confirmed.isEmpty()) {
            Task first = found.getFirst();
            audit.append(AuditEvent.of("task.confirmed", "task", null)
                    .in(first.agencyId(), first.month())
                    .with(Map.of("tasks", confirmed, "quality", verdict, "by", me.username())));
        }
        return results;
    }

    /** Gives the work of one person to another: handed back there, taken over here. Answers the new task's number. */
    @Transactional
    long handOver(long id, Colleague to, String reason, long assigner, CurrentOfficial me) {
        Task task = tasks.findByIdInOrderById(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        months.requireWritable(task.agencyId(), task.month());
        if (to.personId() == task.personId()) {
            throw new Refused("worklog.refused.samePerson");
        }
        if (tasks.existsByProvenanceOriginTaskIdAndProvenanceOrigin(id, Origin.TAKEN_OVER)) {
            throw new Conflict("worklog.refused.takenOver");
        }
        if (task.isActive()) {
            task.handBack(reason);
        }
        Assignee other = new Assignee(to.personId(), to.agencyId());
        Task next = tasks.save(task.takenOverBy(other, assigner, me.accountId(), clock.instant()));
        audit.append(AuditEvent.of("task.takenOver", "task", next.id())
                .in(task.agencyId(), task.month())
                .with(Map.of("from", task.personId(), "to", to.personId(), "task", id, "reason", reason)));
        return next.id();
    }

    private ConfirmResult confirm(Task task, Quality verdict, String note, CurrentOfficial me) {
        try {
            if (!judges(me, task)) {
                throw new NotFound();
            }
            months.requireWritable(task.agencyId(), task.month());
            task.confirm(verdict, new Verdict.Judge(me.personId(), me.accountId()), note, clock.instant());
            return new ConfirmResult(task.id(), task.title(), null);
        } catch (Refused refused) {
            return new ConfirmResult(task.id(), task.title(), refused.messageKey());
        } catch (NotFound foreign) {
            return new ConfirmResult(task.id(), "", "worklog.refused.foreign");
        }
    }

    private boolean judges(CurrentOfficial me, Task task) {
        Long person = me.personId();
        boolean leads = person != null
                && (task.isAssignedBy(person) || leadership.leads(person, task.personId(), task.month()));
        return leads
                || TaskPermissions.judgesHeads(
                        me,
                        task.personId(),
                        leadership.headOfAgency(task.personId(), task.month()).isPresent());
    }
}
