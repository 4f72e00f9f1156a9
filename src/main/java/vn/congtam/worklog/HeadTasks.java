package vn.congtam.worklog;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.shared.NotFound;

/** Finds the tasks of agency heads for those who enter the higher body's verdict. */
@Component
class HeadTasks {

    private final TaskReader tasks;
    private final Leadership leadership;
    private final Periods periods;
    private final MonthFrameworks frameworks;

    HeadTasks(TaskReader tasks, Leadership leadership, Periods periods, MonthFrameworks frameworks) {
        this.tasks = tasks;
        this.leadership = leadership;
        this.periods = periods;
        this.frameworks = frameworks;
    }

    /**
     * Tasks of one head in one month.
     *
     * @param open tasks may be judged
     * @param converted results of the month come from products
     */
    record Page(Colleague head, YearMonth month, List<TaskLine> rows, boolean open, boolean converted) {

        public boolean hasToConfirm() {
            return open && rows.stream().anyMatch(TaskLine::isAwaitingConfirmation);
        }

        /** The ticked tasks that are on this page. */
        List<Long> only(List<Long> ids) {
            return rows.stream().map(TaskLine::id).filter(ids::contains).toList();
        }
    }

    /** @throws NotFound for everybody but city HR, and for a person who headed no agency in the month */
    Page page(CurrentOfficial me, long personId, YearMonth month) {
        Colleague head = leadership.headOfAgency(personId, month).orElseThrow(NotFound::new);
        if (!TaskPermissions.judgesHeads(me, personId, true)) {
            throw new NotFound();
        }
        boolean open =
                periods.find(head.agencyId(), month).map(PeriodSummary::isOpen).orElse(true);
        boolean converted =
                frameworks.of(personId, head.agencyId(), month).conversionRule().isPresent();
        return new Page(head, month, tasks.ofPerson(personId, month), open, converted);
    }
}
