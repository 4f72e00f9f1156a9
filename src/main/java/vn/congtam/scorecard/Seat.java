package vn.congtam.scorecard;

import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.engine.SheetRules;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Framework;

/**
 * A sheet as the one who judges it finds it.
 *
 * @param stage whose points are given from here
 * @param before what is judged: the official's own points or those of the level below
 * @param submitted false when the deadline passed without a self-assessment
 */
record Seat(
        ScoreSheet sheet,
        Stage stage,
        PeriodSummary period,
        Framework framework,
        SheetContent before,
        boolean submitted,
        WorkFigures work) {

    SheetRules rules() {
        return new SheetRules(framework, sheet.kind(), sheet.month());
    }

    int level() {
        return stage == Stage.REVIEW2 ? 2 : 1;
    }

    boolean isDecision() {
        return stage == Stage.DECISION;
    }

    /** The head of an agency: the higher body decided, so the number of its document is needed. */
    boolean needsDocument() {
        return isDecision() && sheet.subject().decider() == null;
    }
}
