package vn.congtam.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One imported month of a person as the list of an import shows it.
 *
 * @param firstDay of the month
 * @param frameworkId version that was valid in the month
 * @param lower the class is below that of the score
 * @param note reason when not rated
 */
record ImportedRow(
        int rowNumber,
        String code,
        String fullName,
        String unitName,
        LocalDate firstDay,
        @Nullable BigDecimal conduct,
        @Nullable BigDecimal ability,
        @Nullable BigDecimal results,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal deducted,
        @Nullable BigDecimal total,
        @Nullable String ratedClass,
        long frameworkId,
        boolean lower,
        String note) {

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }
}
