package vn.congtam.worklog;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as another place than the screens of tasks words it.
 *
 * @param title may be empty when {@code item} names a product
 * @param adHoc outside the plan
 * @param quantity more than 0
 * @param complexity 1 to 5
 * @param item code of the product in the conversion catalogue, empty for one outside it
 */
public record PlannedTask(
        Doer doer,
        String title,
        boolean adHoc,
        String product,
        LocalDate dueOn,
        BigDecimal quantity,
        String unitOfMeasure,
        int complexity,
        String item) {

    /**
     * Who does the work.
     *
     * @param own the reader's own work; else the work of somebody whom the reader leads
     */
    public record Doer(long personId, long agencyId, String code, String name, boolean own) {}

    TaskDetails details(@Nullable Long assigner) {
        return new TaskDetails(
                title,
                adHoc ? TaskSource.AD_HOC : TaskSource.PLAN,
                product,
                assigner,
                dueOn,
                quantity,
                unitOfMeasure,
                (short) complexity,
                false,
                null,
                BigDecimal.ONE);
    }
}
