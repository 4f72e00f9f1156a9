package vn.congtam.worklog;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.Deadlines;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.worklog.conversion.Catalogue;

/** Gathers what the screen of a person's month shows, in few statements. */
@Component
class TasksPages {

    private static final MonthTurn.Offer NOTHING = new MonthTurn.Offer(0, 0);

    private final TaskReader tasks;
    private final MonthFrameworks frameworks;
    private final ConvertedOutlooks converts;
    private final Catalogue catalogue;
    private final MonthTurn turn;
    private final Deadlines deadlines;
    private final Clock clock;

    TasksPages(
            TaskReader tasks,
            MonthFrameworks frameworks,
            ConvertedOutlooks converts,
            Catalogue catalogue,
            MonthTurn turn,
            Deadlines deadlines,
            Clock clock) {
        this.tasks = tasks;
        this.frameworks = frameworks;
        this.converts = converts;
        this.catalogue = catalogue;
        this.turn = turn;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    TasksPage of(long personId, MonthInView inView, TasksPage.Choice choice) {
        long agency = inView.requireAgency();
        YearMonth month = inView.month();
        PeriodSummary period = inView.period();
        boolean open = period == null || period.isOpen();
        List<TaskLine> all = tasks.ofPerson(personId, month);
        Framework framework = frameworks.of(personId, agency, month, period);
        ConvertedOutlook converted = converts.of(personId, month, framework);
        return new TasksPage(
                month,
                RatioOutlook.of(Worklog.figures(all), framework.ratioRule()),
                converted,
                converted == null || !open ? List.of() : catalogue.offered(agency, month),
                all,
                choice,
                defaultSource(period, personId),
                open ? turn.offer(personId, month.minusMonths(1)) : NOTHING,
                open);
    }

    /** New tasks of several people are part of the plan until the month's own deadline, ad hoc after it. */
    TaskSource defaultSource(@Nullable PeriodSummary period) {
        boolean planning = period == null || !clock.instant().isAfter(period.planLateAfter());
        return planning ? TaskSource.PLAN : TaskSource.AD_HOC;
    }

    /** The same for one person, whose deadline may have been extended. */
    TaskSource defaultSource(@Nullable PeriodSummary period, long personId) {
        Instant now = clock.instant();
        boolean planning = period == null
                || now.isBefore(period.planDue())
                || !deadlines.of(period, DeadlineStep.PLAN, personId).isLate(now);
        return planning ? TaskSource.PLAN : TaskSource.AD_HOC;
    }
}
