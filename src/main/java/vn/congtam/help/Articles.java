package vn.congtam.help;

import vn.congtam.rulebook.framework.Basis;
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;

/** The article that a topic rests on in a framework. */
final class Articles {

    private Articles() {}

    static Basis of(Topic topic, Framework framework) {
        return switch (topic) {
            case TOTAL, POINTS -> framework.scale().basis();
            case SHORTCOMING, DIFFERENCE -> framework.reviewLimits().basis();
            case RESULTS, TASK_DUE, TASK_QUALITY -> results(topic, framework);
            case BONUS -> bonus(framework);
            case DEDUCTION ->
                framework.deductions().isEmpty()
                        ? framework.scale().basis()
                        : framework.deductions().getFirst().basis();
            case CLASSES -> framework.classes().basis();
            case FORCED ->
                framework.forcedClasses().isEmpty()
                        ? framework.classes().basis()
                        : framework.forcedClasses().getFirst().basis();
            case NOT_RATED ->
                framework.notRated().isEmpty()
                        ? framework.classes().basis()
                        : framework.notRated().getFirst().basis();
            case QUOTA -> framework.quota().basis();
            case EXTENSION -> framework.quota().extendedBasis();
            case TIES -> framework.quota().tiesBasis();
            case APPEAL -> framework.appeal().basis();
        };
    }

    private static Basis results(Topic topic, Framework framework) {
        return framework
                .conversionRule()
                .map(rule -> topic == Topic.TASK_DUE ? rule.delayBasis() : rule.basis())
                .or(() -> framework.ratioRule().map(rule -> rule.basis()))
                .orElse(framework.scale().basis());
    }

    /** The outermost group that holds the bonus lines; a framework without them speaks of such work in its first group. */
    private static Basis bonus(Framework framework) {
        return framework.sheets().getLast().groups().stream()
                .filter(group -> group.lines().anyMatch(line -> line.kind() == Criterion.Kind.BONUS))
                .findFirst()
                .or(() -> framework.sheets().getLast().groups().stream().findFirst())
                .map(CriteriaGroup::basis)
                .orElse(framework.scale().basis());
    }
}
