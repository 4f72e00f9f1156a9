package vn.congtam.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Framework;

/**
 * An agency in the city's overview; figures of classes are those of published months only.
 *
 * @param status OPEN, CLOSED, PUBLISHED, or null where the month was not opened
 * @param people sheets of the month
 * @param rated null until published, like the classes
 * @param quotaPercent null where the parts of the month have different limits
 * @param frameworkId whose words the classes are in; null until published and where people were rated with more than one
 */
record CityRow(
        long agencyId,
        String agency,
        @Nullable String status,
        int people,
        @Nullable Integer rated,
        @Nullable Integer a,
        @Nullable Integer b,
        @Nullable Integer c,
        @Nullable Integer d,
        @Nullable Integer quotaPercent,
        @Nullable Long frameworkId) {

    /** @param at and {@code width}: per cent of the bar */
    record Segment(BigDecimal at, BigDecimal width, String fill, String text) {}

    /** Share of class A among the rated, null until published. */
    public @Nullable BigDecimal shareOfBest() {
        return rated == null || rated == 0 || a == null
                ? null
                : BigDecimal.valueOf(a).divide(BigDecimal.valueOf(rated), 6, RoundingMode.HALF_UP);
    }

    /** Whether people of the month were rated with more than one framework. */
    public boolean isMixed() {
        return rated != null && rated > 0 && frameworkId == null;
    }

    /** @param framework of the row; null where it has no single one: then the letters stand for the classes of each */
    public List<Segment> segments(@Nullable Framework framework) {
        List<Segment> segments = new ArrayList<>();
        if (rated == null || rated == 0) {
            return segments;
        }
        BigDecimal at = BigDecimal.ZERO;
        String[] fills = {"A", "B", "C", "D"};
        Integer[] counts = {a, b, c, d};
        for (int i = 0; i < fills.length; i++) {
            int count = counts[i] == null ? 0 : counts[i];
            BigDecimal width =
                    BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(rated), 2, RoundingMode.HALF_UP);
            if (count > 0) {
                segments.add(new Segment(
                        at,
                        width,
                        fills[i],
                        (framework == null ? fills[i] : framework.labelOf(fills[i])) + " " + count));
            }
            at = at.add(width);
        }
        return segments;
    }
}
