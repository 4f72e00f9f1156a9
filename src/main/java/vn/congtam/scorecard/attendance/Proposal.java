package vn.congtam.scorecard.attendance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.classification.Attendance;
import vn.congtam.rulebook.classification.ClassCap;
import vn.congtam.rulebook.classification.Conduct;
import vn.congtam.rulebook.classification.ForcedClassPolicy;
import vn.congtam.rulebook.classification.NotRatedPolicy;
import vn.congtam.rulebook.classification.Reason;
import vn.congtam.rulebook.framework.ForcedClassRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * What the rule book concludes from the days worked and from what is on record.
 *
 * @param notRated reasons for not rating the person; human resources confirms it
 * @param caps rules that limit the class, whatever the score
 */
record Proposal(List<Reason> notRated, List<ClassCap> caps) {

    static Proposal of(
            Framework framework,
            int workingDays,
            @Nullable BigDecimal worked,
            @Nullable AbsenceKind kind,
            List<AttendanceRow.Conduct> records,
            @Nullable RatedClass ledClass) {
        BigDecimal absent = worked == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(workingDays).subtract(worked).max(BigDecimal.ZERO);
        Attendance attendance = new Attendance(
                workingDays,
                worked,
                kind == AbsenceKind.SICK ? absent : BigDecimal.ZERO,
                kind == AbsenceKind.UNPAID ? absent : BigDecimal.ZERO,
                kind == AbsenceKind.PROBATION,
                kind == AbsenceKind.MATERNITY);
        Conduct conduct = new Conduct(documents(records), absent, ledClass);
        List<ClassCap> caps = ForcedClassPolicy.of(framework).stream()
                .flatMap(policy -> policy.capFor(conduct).stream())
                .filter(cap -> cap.atMost() != RatedClass.A)
                .toList();
        return new Proposal(NotRatedPolicy.reasons(framework, attendance), caps);
    }

    /** The class that remains, absent when no rule limits it. */
    public Optional<RatedClass> atMost() {
        return caps.stream().map(ClassCap::atMost).reduce(RatedClass::atMost);
    }

    /** Article of the rule for not rating, null when none concludes it. */
    @Nullable String rule() {
        return notRated.stream()
                .map(reason -> reason.basis().article())
                .findFirst()
                .orElse(null);
    }

    public boolean isRated() {
        return notRated.isEmpty();
    }

    private static Map<ForcedClassRule.Kind, String> documents(List<AttendanceRow.Conduct> records) {
        return records.stream()
                .collect(Collectors.toMap(
                        record -> record.kind().rule(),
                        AttendanceRow.Conduct::documentNumber,
                        (first, later) -> first));
    }
}
