package vn.congtam.rulebook.engine;

import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;

/** Points in, explained score out. Stateless; knows no rule by itself, all rules are in the framework. */
public final class ScoringEngine {

    private ScoringEngine() {}

    /**
     * Scores whatever is on the sheet so far; values that break a rule are clamped, {@link SheetRules} names them. Points for
     * unknown criteria and deductions of unknown items count nothing.
     */
    public static Score score(Framework framework, SheetKind kind, SheetPoints points) {
        return new SheetScoring(framework, framework.sheet(kind), points).score();
    }
}
