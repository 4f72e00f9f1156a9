package vn.congtam.insight.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a profile.
 *
 * @param total exact, null when not rated
 * @param letter of the class as results are stored, null when not rated
 * @param label as the month's framework writes the class, empty when not rated
 * @param moved whether the quota moved the class
 * @param capReason rule with its document that forced the class, null if none did
 * @param sheetId null for imported months
 * @param words whether remarks and appeals of the month are the reader's to read
 * @param explained whether the reader may go on to the explained result
 */
public record ProfileMonth(
        YearMonth month,
        long agencyId,
        String agency,
        String unit,
        String post,
        @Nullable BigDecimal total,
        @Nullable String letter,
        String label,
        boolean moved,
        @Nullable String capReason,
        @Nullable String notRatedReason,
        long frameworkId,
        @Nullable Long sheetId,
        boolean imported,
        boolean words,
        boolean explained) {

    public boolean isRated() {
        return total != null;
    }

    /** Kind of the rule that forced the class, null if none did. */
    public @Nullable String capKind() {
        return capReason == null ? null : capReason.split(":", 2)[0];
    }

    LocalDate firstDay() {
        return month.atDay(1);
    }
}
