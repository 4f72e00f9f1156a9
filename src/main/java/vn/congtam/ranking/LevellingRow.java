package vn.congtam.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much the totals of a unit lie together (mức dồn điểm): the share of people in the densest window of 2.0 points.
 *
 * @param dense people in the densest window
 * @param from and {@code to}: lowest and highest total in it
 * @param percent null for fewer than five people
 * @param previous the same figure of the month before, null if there is none
 */
record LevellingRow(
        String unit,
        int people,
        int dense,
        BigDecimal from,
        BigDecimal to,
        @Nullable Integer percent,
        @Nullable Integer previous) {

    private static final int HIGH = 60;
    private static final int MEDIUM = 40;

    /** HIGH, MEDIUM or LOW; NONE where it is not computed. */
    public String level() {
        if (percent == null) {
            return "NONE";
        }
        return percent >= HIGH ? "HIGH" : percent >= MEDIUM ? "MEDIUM" : "LOW";
    }

    public boolean high() {
        return "HIGH".equals(level());
    }
}
