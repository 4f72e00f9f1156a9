package vn.congtam.scorecard.attendance;

import vn.congtam.rulebook.framework.ForcedClassRule;
import vn.congtam.rulebook.framework.Framework;

/** What is on record about a person and forces a class. */
enum ConductKind {
    DISCIPLINE(ForcedClassRule.Kind.DISCIPLINE),
    CRITICISM(ForcedClassRule.Kind.WRITTEN_CRITICISM),
    DEGRADATION(ForcedClassRule.Kind.DEGRADATION),
    CORRUPTION(ForcedClassRule.Kind.CORRUPTION);

    private final ForcedClassRule.Kind rule;

    ConductKind(ForcedClassRule.Kind rule) {
        this.rule = rule;
    }

    /** The kind of rule that such an entry speaks to. */
    ForcedClassRule.Kind rule() {
        return rule;
    }

    /** Whether the framework concludes anything from such an entry. */
    boolean countsUnder(Framework framework) {
        return framework.forcedClasses().stream().anyMatch(forced -> forced.kind() == rule);
    }
}
