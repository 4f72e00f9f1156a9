package vn.congtam.worklog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.worklog.conversion.CatalogueItem;

/**
 * What a task is about, as its assigner words it.
 *
 * @param assignerId who confirms the quality; null when posts name nobody
 * @param quantity more than 0
 * @param complexity 1 to 5
 * @param routine offered when routine tasks are copied to the next month
 * @param conversionItemId version of the entry in the conversion catalogue, null for a product outside it
 * @param coefficient of that version, 1 for a product outside the catalogue
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
        boolean routine,
        @Nullable Long conversionItemId,
        BigDecimal coefficient) {

    /** The same work as a product of the catalogue, which says what the assigner left open; null for one outside it. */
    TaskDetails converted(@Nullable CatalogueItem item) {
        return item == null
                ? new TaskDetails(
                        title,
                        source,
                        product,
                        assignerId,
                        dueOn,
                        quantity,
                        unitOfMeasure,
                        complexity,
                        routine,
                        null,
                        BigDecimal.ONE)
                : new TaskDetails(
                        title.isEmpty() ? item.name() : title,
                        source,
                        product.isEmpty() ? item.product() : product,
                        assignerId,
                        dueOn,
                        quantity,
                        unitOfMeasure.isEmpty() ? item.unitOfMeasure() : unitOfMeasure,
                        (short) item.complexity(),
                        routine,
                        item.id(),
                        item.coefficient());
    }

    /** Due on the same day of another month, or on its last day. */
    TaskDetails inMonth(YearMonth other) {
        return with(assignerId, other.atDay(Math.min(dueOn.getDayOfMonth(), other.lengthOfMonth())), quantity);
    }

    TaskDetails assignedBy(@Nullable Long other) {
        return with(other, dueOn, quantity);
    }

    TaskDetails withQuantity(BigDecimal other) {
        return with(assignerId, dueOn, other);
    }

    TaskDetails dueOn(LocalDate other) {
        return with(assignerId, other, quantity);
    }

    private TaskDetails with(@Nullable Long assigner, LocalDate due, BigDecimal amount) {
        return new TaskDetails(
                title,
                source,
                product,
                assigner,
                due,
                amount,
                unitOfMeasure,
                complexity,
                routine,
                conversionItemId,
                coefficient);
    }
}
