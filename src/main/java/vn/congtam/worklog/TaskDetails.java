package vn.congtam.worklog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, as its assigner words it.
 *
 * @param assignerId who confirms the quality; null when posts name nobody
 * @param quantity more than 0
 * @param complexity 1 to 5
 * @param routine offered when routine tasks are copied to the next month
 */
@Embeddable
record TaskDetails(
        String title,
        @Enumerated(EnumType.STRING) TaskSource source,
        String product,
        @Nullable Long assignerId,
        LocalDate dueOn,
        BigDecimal quantity,
        String unitOfMeasure,
        short complexity,
        boolean routine) {

    /** Due on the same day of another month, or on its last day. */
    TaskDetails inMonth(YearMonth other) {
        LocalDate due = other.atDay(Math.min(dueOn.getDayOfMonth(), other.lengthOfMonth()));
        return new TaskDetails(title, source, product, assignerId, due, quantity, unitOfMeasure, complexity, routine);
    }

    TaskDetails assignedBy(@Nullable Long other) {
        return new TaskDetails(title, source, product, other, dueOn, quantity, unitOfMeasure, complexity, routine);
    }
}
