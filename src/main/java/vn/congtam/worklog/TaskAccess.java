package vn.congtam.worklog;

import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.shared.NotFound;

/** Makes the permissions of a request; a task that the reader may not see does not exist for the reader. */
@Component
class TaskAccess {

    private final TaskReader tasks;
    private final Leadership leadership;
    private final Periods periods;

    TaskAccess(TaskReader tasks, Leadership leadership, Periods periods) {
        this.tasks = tasks;
        this.leadership = leadership;
        this.periods = periods;
    }

    /** @throws NotFound when there is no such task or it is not the reader's to see */
    TaskPermissions to(long taskId, CurrentOfficial me) {
        TaskLine task = tasks.find(taskId).orElseThrow(NotFound::new);
        boolean open = periods.find(task.agencyId(), task.month())
                .map(PeriodSummary::isOpen)
                .orElse(true);
        Long reader = me.personId();
        boolean leads = reader != null
                && me.leadsPeople()
                && reader != task.personId()
                && leadership.leads(reader, task.personId(), task.month());
        boolean ofHead = me.isCityHr()
                && leadership.headOfAgency(task.personId(), task.month()).isPresent();
        TaskPermissions permissions = TaskPermissions.of(me, task, task.agencyId(), leads, ofHead, open);
        if (!permissions.canView()) {
            throw new NotFound();
        }
        return permissions;
    }

    /** Lets only what is allowed pass: {@code require(may.canReport(), may)}. */
    static TaskLine require(boolean allowed, TaskPermissions permissions) {
        if (!allowed) {
            throw permissions.refusal();
        }
        return permissions.task();
    }
}
