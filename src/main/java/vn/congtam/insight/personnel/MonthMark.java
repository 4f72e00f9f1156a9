package vn.congtam.insight.personnel;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month with a result on a list.
 *
 * @param total exact, null when not rated
 * @param letter of the class as results are stored, null when not rated
 * @param label as the framework of the month writes the class ({@code A}, {@code HTXS}), empty when not rated
 * @param reason why not rated, null when rated
 */
record MonthMark(
        YearMonth month,
        @Nullable BigDecimal total,
        @Nullable String letter,
        String label,
        @Nullable String reason) {

    public boolean isRated() {
        return letter != null;
    }
}
