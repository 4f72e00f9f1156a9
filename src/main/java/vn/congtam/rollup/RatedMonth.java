package vn.congtam.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * A person's result of a month as the view {@code rated_month} has it.
 *
 * @param firstDay of the month
 * @param total exact, 0 to 100, null when not rated
 * @param ratedClass null when not rated
 * @param capReason rule that forced a class with its document ({@code DISCIPLINE:31/QĐ}), null if none did
 * @param resultsPoints points of group II.2, null if unknown
 * @param deducted not negative, null if unknown
 * @param sheetId null for months from outside this system
 * @param source SYSTEM or IMPORTED
 */
public record RatedMonth(
        long personId,
        long agencyId,
        String agencyName,
        LocalDate firstDay,
        boolean rated,
        @Nullable BigDecimal total,
        @Nullable RatedClass ratedClass,
        @Nullable String capReason,
        boolean moved,
        @Nullable String notRatedReason,
        @Nullable BigDecimal resultsPoints,
        @Nullable Integer ratioDone,
        @Nullable Integer ratioAssigned,
        @Nullable BigDecimal deducted,
        long frameworkVersionId,
        @Nullable Long sheetId,
        String source) {

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }

    public BigDecimal requiredTotal() {
        if (total == null) {
            throw new IllegalStateException("Not rated in " + firstDay);
        }
        return total;
    }

    /** Kind of the rule that forced a class. */
    public @Nullable String capKind() {
        return capReason == null ? null : capReason.split(":", 2)[0];
    }

    /** Document or figure that the rule rests on, empty if there is none. */
    public String capDocument() {
        return capReason == null || !capReason.contains(":") ? "" : capReason.split(":", 2)[1];
    }

    /** An act of the person, in contrast to days of absence and to the class of the unit that a person leads. */
    boolean isForcedByConduct() {
        String kind = capKind();
        return kind != null && !"ABSENCE".equals(kind) && !"HEAD".equals(kind);
    }
}
