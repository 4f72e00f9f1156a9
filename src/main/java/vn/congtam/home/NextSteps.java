package vn.congtam.home;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodStatus;
import vn.congtam.period.PeriodSummary;

/** Which step comes first: a list of rules in order of priority, the first that applies wins. */
final class NextSteps {

    private final CurrentOfficial me;
    private final @Nullable PeriodSummary period;
    private final @Nullable PeriodSummary own;
    private final HomeFacts facts;
    private final int expected;
    private final int tasks;

    /**
     * @param own the month with the deadlines of the reader: what the reader has to do for the own sheet
     * @param expected lines of the own sheet
     * @param tasks own tasks of the month
     */
    NextSteps(
            CurrentOfficial me,
            @Nullable PeriodSummary period,
            @Nullable PeriodSummary own,
            HomeFacts facts,
            int expected,
            int tasks) {
        this.me = me;
        this.period = period;
        this.own = own;
        this.facts = facts;
        this.expected = expected;
        this.tasks = tasks;
    }

    NextStep first() {
        if (period == null || own == null) {
            return me.isHr() && me.agencyId() != null
                    ? NextStep.of("open", "/agencies/" + me.agencyId() + "/period", null)
                    : NextStep.nothing();
        }
        return Stream.of(
                        returned(own),
                        decide(own),
                        review(own),
                        close(period),
                        publish(period),
                        confirm(),
                        result(),
                        plan(own),
                        assess(own))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(NextStep::nothing);
    }

    private Optional<NextStep> returned(PeriodSummary month) {
        return when("RETURNED".equals(facts.sheetStatus()) && month.isOpen())
                .map(yes -> NextStep.of("returned", "/self-assessment", month.selfDue()));
    }

    private Optional<NextStep> decide(PeriodSummary month) {
        return when(facts.toDecide() > 0 && month.isOpen())
                .map(yes -> NextStep.of(
                        "decide",
                        "/agencies/" + month.agencyId() + "/decision",
                        month.decisionDue(),
                        facts.toDecide()));
    }

    private Optional<NextStep> review(PeriodSummary month) {
        return when(facts.toReview() > 0 && month.isOpen())
                .map(yes -> NextStep.of("review", "/team", month.reviewDue(), facts.toReview()));
    }

    private Optional<NextStep> close(PeriodSummary month) {
        boolean ready = me.isHrOf(month.agencyId()) && month.isOpen() && facts.people() > 0;
        return when(ready && facts.settled() * 10 >= facts.people() * 9)
                .map(yes -> NextStep.of(
                        "close",
                        "/agencies/" + month.agencyId() + "/ranking",
                        month.publishDue(),
                        facts.settled(),
                        facts.people()));
    }

    private Optional<NextStep> publish(PeriodSummary month) {
        return when(me.isHrOf(month.agencyId()) && month.status() == PeriodStatus.CLOSED)
                .map(yes ->
                        NextStep.of("publish", "/agencies/" + month.agencyId() + "/publication", month.publishDue()));
    }

    private Optional<NextStep> confirm() {
        return when(facts.toConfirm() > 0).map(yes -> NextStep.of("confirm", "/team-tasks", null, facts.toConfirm()));
    }

    private Optional<NextStep> plan(PeriodSummary month) {
        return when(tasks == 0 && month.isOpen() && "DRAFT".equals(facts.sheetStatus()) && !me.isAgencyHead())
                .map(yes -> NextStep.of("plan", "/tasks", month.planDue()));
    }

    private Optional<NextStep> assess(PeriodSummary month) {
        return when("DRAFT".equals(facts.sheetStatus()) && month.isOpen())
                .map(yes -> NextStep.of("assess", "/self-assessment", month.selfDue(), facts.given(), expected));
    }

    /** The newest published result, until the reader has confirmed having seen it: the time for an appeal runs. */
    private Optional<NextStep> result() {
        return facts.trend().isEmpty() || facts.trend().getLast().seen()
                ? Optional.empty()
                : Optional.of(NextStep.of(
                        "result",
                        "/results/" + facts.trend().getLast().month(),
                        null,
                        facts.trend().getLast().month()));
    }

    private static Optional<Boolean> when(boolean applies) {
        return applies ? Optional.of(true) : Optional.empty();
    }
}
