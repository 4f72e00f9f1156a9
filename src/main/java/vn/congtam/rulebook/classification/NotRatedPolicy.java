package vn.congtam.rulebook.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.NotRatedRule;

/** A reason for proposing "not rated" (không xếp loại); HR or the authority confirms it. */
@FunctionalInterface
public interface NotRatedPolicy {

    Optional<Reason> reasonFor(Attendance attendance);

    /** The policies of a framework, in the order of its rule book. */
    static List<NotRatedPolicy> of(Framework framework) {
        return framework.notRated().stream().map(NotRatedPolicy::of).toList();
    }

    /** All reasons that apply; empty means that the person is to be rated. */
    static List<Reason> reasons(Framework framework, Attendance attendance) {
        return of(framework).stream()
                .flatMap(policy -> policy.reasonFor(attendance).stream())
                .toList();
    }

    static NotRatedPolicy of(NotRatedRule rule) {
        return switch (rule.kind()) {
            case WORKED_TOO_LITTLE -> workedTooLittle(rule);
            case PROBATION -> attendance -> when(attendance.probation(), rule, "rulebook.not-rated.probation");
            case MATERNITY -> attendance -> when(attendance.maternity(), rule, "rulebook.not-rated.maternity");
            case SICK_LEAVE -> attendance -> moreThan(attendance.sickDays(), rule, "rulebook.not-rated.sick-leave");
            case UNPAID_LEAVE ->
                attendance -> moreThan(attendance.unpaidLeaveDays(), rule, "rulebook.not-rated.unpaid-leave");
        };
    }

    /** Fewer than so many per cent of the month's working days. */
    private static NotRatedPolicy workedTooLittle(NotRatedRule rule) {
        BigDecimal percent = BigDecimal.valueOf(rule.requiredLimit());
        return attendance -> {
            BigDecimal worked = attendance.daysWorked();
            BigDecimal needed = percent.multiply(BigDecimal.valueOf(attendance.workingDays()));
            if (worked == null || worked.movePointRight(2).compareTo(needed) >= 0) {
                return Optional.empty();
            }
            return Optional.of(new Reason(
                    "rulebook.not-rated.worked-too-little",
                    List.of(worked, attendance.workingDays(), percent),
                    rule.basis()));
        };
    }

    private static Optional<Reason> when(boolean applies, NotRatedRule rule, String messageKey) {
        return applies ? Optional.of(new Reason(messageKey, List.of(), rule.basis())) : Optional.empty();
    }

    private static Optional<Reason> moreThan(BigDecimal days, NotRatedRule rule, String messageKey) {
        int limit = rule.requiredLimit();
        return days.compareTo(BigDecimal.valueOf(limit)) > 0
                ? Optional.of(new Reason(messageKey, List.of(days, limit), rule.basis()))
                : Optional.empty();
    }
}
