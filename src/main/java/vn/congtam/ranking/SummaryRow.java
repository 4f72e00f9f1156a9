package vn.congtam.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One person in the monthly summary of an agency.
 *
 * @param frameworkId that the person was rated with; ranks are among those with the same
 * @param conduct points of group I before deductions; {@code ability} II.1, {@code results} II.2, or II as a whole where it is computed; {@code bonus} III
 * @param deducted what was taken off, not negative
 * @param ratedClass A to D, null when not rated
 * @param capReason rule that forced a class with its document, null if none did
 */
public record SummaryRow(
        long personId,
        long frameworkId,
        String code,
        String name,
        String unit,
        String post,
        @Nullable Integer rank,
        @Nullable Integer rankUnit,
        @Nullable BigDecimal conduct,
        @Nullable BigDecimal ability,
        @Nullable BigDecimal results,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal deducted,
        @Nullable BigDecimal total,
        @Nullable String classByScore,
        @Nullable String ratedClass,
        boolean moved,
        @Nullable String capReason,
        @Nullable String notRatedReason) {

    /** The person without the result. */
    public SummaryRow withheld() {
        return new SummaryRow(
                personId,
                frameworkId,
                code,
                name,
                unit,
                post,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    public boolean rated() {
        return ratedClass != null;
    }
}
