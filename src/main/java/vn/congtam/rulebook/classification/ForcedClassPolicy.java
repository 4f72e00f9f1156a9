package vn.congtam.rulebook.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.congtam.rulebook.framework.ForcedClassRule;
import vn.congtam.rulebook.framework.Framework;

/** A fact that limits the class whatever the score. The score itself stays unchanged. */
@FunctionalInterface
public interface ForcedClassPolicy {

    Optional<ClassCap> capFor(Conduct conduct);

    /** The policies of a framework, in the order of its rule book. */
    static List<ForcedClassPolicy> of(Framework framework) {
        return framework.forcedClasses().stream().map(ForcedClassPolicy::of).toList();
    }

    static ForcedClassPolicy of(ForcedClassRule rule) {
        return switch (rule.kind()) {
            case DISCIPLINE -> disciplined(rule);
            case WRITTEN_CRITICISM -> criticisedInWriting(rule);
            case ABSENCE -> absentTooLong(rule);
            case HEAD_WITHIN_UNIT -> headNotAboveTheUnit(rule);
        };
    }

    /** Whoever is disciplined in the month is in class D. */
    private static ForcedClassPolicy disciplined(ForcedClassRule rule) {
        return conduct -> Optional.ofNullable(conduct.disciplineDocument())
                .map(document -> cap(rule, "rulebook.forced.discipline", document));
    }

    /** Whoever is criticised in writing reaches class C at most. */
    private static ForcedClassPolicy criticisedInWriting(ForcedClassRule rule) {
        return conduct -> Optional.ofNullable(conduct.criticismDocument())
                .map(document -> cap(rule, "rulebook.forced.written-criticism", document));
    }

    /** Whoever is absent for more than so many days reaches class C at most. */
    private static ForcedClassPolicy absentTooLong(ForcedClassRule rule) {
        int limit = rule.requiredLimit();
        return conduct -> Optional.of(conduct.daysAbsent())
                .filter(days -> days.compareTo(BigDecimal.valueOf(limit)) > 0)
                .map(days -> cap(rule, "rulebook.forced.absence", days, limit));
    }

    /** A head is never in a better class than the unit or agency that he or she leads. */
    private static ForcedClassPolicy headNotAboveTheUnit(ForcedClassRule rule) {
        return conduct -> Optional.ofNullable(conduct.classOfLedUnit())
                .map(unitClass -> new ClassCap(
                        unitClass,
                        new Reason("rulebook.forced.head-within-unit", List.of(unitClass.name()), rule.basis())));
    }

    private static ClassCap cap(ForcedClassRule rule, String messageKey, Object... arguments) {
        return new ClassCap(rule.requiredCap(), new Reason(messageKey, List.of(arguments), rule.basis()));
    }
}
