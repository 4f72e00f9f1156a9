package vn.congtam.insight.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A calendar year of a profile.
 *
 * @param mean of the totals of the rated months, to nine decimals; null without one
 * @param points of the picture
 * @param line threshold of the best class, null without rated month
 * @param lineLabel of the best class, empty without rated month
 */
public record ProfileYear(
        int year,
        List<ProfileMonth> months,
        @Nullable BigDecimal mean,
        List<Point> points,
        @Nullable BigDecimal line,
        String lineLabel) {

    private static final int DECIMALS = 9;
    private static final int STEP = 5;
    private static final int BELOW_THRESHOLD = 82;

    public ProfileYear {
        months = List.copyOf(months);
        points = List.copyOf(points);
    }

    /** A month in the picture. */
    public record Point(String label, BigDecimal value, String text, String letter) {}

    static @Nullable BigDecimal meanOf(List<BigDecimal> totals) {
        return totals.isEmpty()
                ? null
                : totals.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(totals.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    public int rated() {
        return points.size();
    }

    /** For addresses and messages: no dot in the thousands. */
    public String yearNumber() {
        return String.valueOf(year);
    }

    /** How many months had each class: {@code A 5, B 6}. */
    public String classes() {
        Map<String, Long> counts = months.stream()
                .filter(ProfileMonth::isRated)
                .collect(Collectors.groupingBy(
                        ProfileMonth::label,
                        TreeMap::new,
                        Collectors.mapping(Function.identity(), Collectors.counting())));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Lower end of the picture's axis. */
    public BigDecimal axisFrom() {
        BigDecimal least =
                points.stream().map(Point::value).reduce(BigDecimal.valueOf(BELOW_THRESHOLD), BigDecimal::min);
        BigDecimal step = BigDecimal.valueOf(STEP);
        return least.divide(step, 0, RoundingMode.FLOOR)
                .subtract(BigDecimal.ONE)
                .multiply(step)
                .max(BigDecimal.ZERO);
    }
}
