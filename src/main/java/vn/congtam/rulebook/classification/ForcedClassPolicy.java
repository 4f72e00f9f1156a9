package vn.congtam.rulebook.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
            case DISCIPLINE, WRITTEN_CRITICISM, DEGRADATION, CORRUPTION -> onRecord(rule);
            case ABSENCE -> absentTooLong(rule);
            case HEAD_WITHIN_UNIT -> headNotAboveTheUnit(rule);
        };
    }

    /** Whoever is on record with a document: disciplined, criticised in writing, named in a conclusion of the authority. */
    private static ForcedClassPolicy onRecord(ForcedClassRule rule) {
        String key =
                "rulebook.forced." + rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return conduct ->
                Optional.ofNullable(conduct.documents().get(rule.kind())).map(document -> cap(rule, key, document));
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
