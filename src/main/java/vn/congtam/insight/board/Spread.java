package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a group of people came out.
 *
 * @param rated people with a class
 * @param counts people by class, A to D
 * @param points sum of the totals of the rated
 * @param moved people whom the limit of the best class moved
 */
record Spread(int people, int rated, Map<String, Integer> counts, BigDecimal points, int moved) {

    /** @param at and {@code width}: per cent of the bar */
    record Segment(BigDecimal at, BigDecimal width, String fill, String text) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Spread of(Collection<Cell> cells) {
        Map<String, Integer> counts = new HashMap<>();
        cells.forEach(cell -> counts.merge(cell.rating(), cell.people(), Integer::sum));
        int people = cells.stream().mapToInt(Cell::people).sum();
        return new Spread(
                people,
                people - counts.getOrDefault(Cell.NOT_RATED, 0),
                counts,
                cells.stream().map(Cell::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                cells.stream().mapToInt(Cell::moved).sum());
    }

    public int count(String letter) {
        return counts.getOrDefault(letter, 0);
    }

    public int notRated() {
        return people - rated;
    }

    /** Mean of the exact totals, two decimals; null where nobody is rated. */
    public @Nullable BigDecimal mean() {
        return rated == 0 ? null : points.divide(BigDecimal.valueOf(rated), 2, RoundingMode.HALF_UP);
    }

    /** Share of a class among the rated, 0 to 1; null where nobody is rated. */
    public @Nullable BigDecimal share(String letter) {
        return rated == 0
                ? null
                : BigDecimal.valueOf(count(letter)).divide(BigDecimal.valueOf(rated), 6, RoundingMode.HALF_UP);
    }

    public List<Segment> segments(ClassNames names) {
        List<Segment> segments = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        for (String letter : List.of("A", "B", "C", "D")) {
            BigDecimal share = share(letter);
            if (share != null && share.signum() > 0) {
                BigDecimal width = share.multiply(HUNDRED);
                segments.add(new Segment(at, width, letter, names.label(letter) + " " + count(letter)));
                at = at.add(width);
            }
        }
        return segments;
    }
}
