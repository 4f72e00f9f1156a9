package vn.congtam.worklog;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;

/** Gathers what the screen of a person's month shows, in two statements. */
@Component
class TasksPages {

    private static final MonthTurn.Offer NOTHING = new MonthTurn.Offer(0, 0);

    private final TaskReader tasks;
    private final Outlooks outlooks;
    private final MonthTurn turn;
    private final Clock clock;

    TasksPages(TaskReader tasks, Outlooks outlooks, MonthTurn turn, Clock clock) {
        this.tasks = tasks;
        this.outlooks = outlooks;
        this.turn = turn;
        this.clock = clock;
    }

    TasksPage of(long personId, MonthInView inView, TasksPage.Choice choice) {
        YearMonth month = inView.month();
        PeriodSummary period = inView.period();
        boolean open = period == null || period.isOpen();
        List<TaskLine> all = tasks.ofPerson(personId, month);
        return new TasksPage(
                month,
                outlooks.of(Worklog.figures(all), month, period),
                all,
                choice,
                defaultSource(period),
                open ? turn.offer(personId, month.minusMonths(1)) : NOTHING,
                open);
    }

    /** New tasks are part of the plan until its deadline, ad hoc after it. */
    TaskSource defaultSource(@Nullable PeriodSummary period) {
        return period == null || clock.instant().isBefore(period.planDue()) ? TaskSource.PLAN : TaskSource.AD_HOC;
    }
}
