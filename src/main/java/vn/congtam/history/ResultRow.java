package vn.congtam.history;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * A row whose cells could all be read.
 *
 * @param number row as the spreadsheet program shows it
 * @param groups points by code of the group; empty when the row gives none
 * @param deducted null when the cell is empty
 * @param total null when the cell is empty
 */
record ResultRow(
        int number,
        String code,
        String fullName,
        YearMonth month,
        Map<String, Points> groups,
        @Nullable Points deducted,
        @Nullable Points total,
        Outcome outcome,
        String note) {

    /** Sum of the groups less what was deducted, at least 0. */
    Points sum() {
        Points less = deducted == null ? Points.ZERO : deducted;
        Points sum = Points.sum(groups.values()).minus(less);
        return sum.isNegative() ? Points.ZERO : sum;
    }

    /** What was typed, else what the groups add up to; null when the row gives neither. */
    @Nullable Points exactTotal() {
        return total != null || groups.isEmpty() ? total : sum();
    }

    boolean isRated() {
        return outcome != Outcome.NOT_RATED;
    }
}
