package vn.congtam.period;

import java.time.LocalDateTime;
import java.time.YearMonth;
import vn.congtam.rulebook.framework.Framework;

/** The last moment for each step of a month, in Hanoi time. */
public record PeriodDates(
        LocalDateTime plan, LocalDateTime self, LocalDateTime review, LocalDateTime decision, LocalDateTime publish) {

    /** What the framework's calendar proposes. */
    public static PeriodDates proposedFor(Framework framework, YearMonth month) {
        var due = framework.calendar().deadlinesOf(month);
        return new PeriodDates(
                due.plan().of(month),
                due.selfAssessment().of(month),
                due.review().of(month),
                due.decision().of(month),
                due.publication().of(month));
    }

    /** Plan before self-assessment; later steps in order, the same moment allowed. */
    public boolean inOrder() {
        return plan.isBefore(self) && !self.isAfter(review) && !review.isAfter(decision) && !decision.isAfter(publish);
    }
}
