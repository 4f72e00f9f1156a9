package vn.congtam.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A person's published result of a month.
 *
 * @param firstDay of the month
 * @param total exact, 0 to 100, null when not rated
 * @param ratedClass A to D, null when not rated
 * @param rank within the agency, equal totals share a rank; null when not rated
 * @param people rated in the agency with the same framework
 * @param moved whether the quota moved the person to the next class
 * @param frameworkVersionId that the person was rated with
 * @param capReason rule that forced a class with its document ({@code DISCIPLINE:31/QĐ}), null if none did
 */
public record MonthOutcome(
        LocalDate firstDay,
        long sheetId,
        @Nullable BigDecimal total,
        @Nullable String ratedClass,
        @Nullable Integer rank,
        int people,
        boolean moved,
        @Nullable String capReason,
        @Nullable String notRatedReason,
        Instant publishedAt,
        long frameworkVersionId) {

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }

    public boolean rated() {
        return ratedClass != null;
    }

    /** Kind of the rule that forced a class: DISCIPLINE, CRITICISM, DEGRADATION, CORRUPTION, ABSENCE or HEAD. */
    public @Nullable String capKind() {
        return capReason == null ? null : capReason.substring(0, capReason.indexOf(':'));
    }
}
