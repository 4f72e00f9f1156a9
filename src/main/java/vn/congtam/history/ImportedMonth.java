package vn.congtam.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A person's result of a month before this system.
 *
 * @param firstDay of the month
 * @param total 0 to 100, null when not rated
 * @param ratedClass A to D, null when not rated
 * @param frameworkId version that was valid in the month
 * @param note of the list, or the reason when not rated; may be empty
 * @param documentNo the paper result
 */
public record ImportedMonth(
        LocalDate firstDay,
        @Nullable BigDecimal total,
        @Nullable String ratedClass,
        long frameworkId,
        String note,
        String documentNo) {

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }
}
