package vn.congtam.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.classification.Reason;
import vn.congtam.rulebook.framework.Framework;

/**
 * One person's year: the year, its halves, its quarters and their months.
 *
 * @param agencyId agency that rates the year
 * @param frameworks those that months were scored with, by number
 * @param treatment what the figures rest on, each sentence with its article
 */
public record PersonYear(
        long personId,
        String name,
        String unit,
        long agencyId,
        Rollup year,
        List<Half> halves,
        Map<Long, Framework> frameworks,
        List<Reason> treatment) {

    private static final int STEP = 5;
    private static final int BELOW_THRESHOLD = 82;

    public PersonYear {
        halves = List.copyOf(halves);
        frameworks = Map.copyOf(frameworks);
        treatment = List.copyOf(treatment);
    }

    /** A half-year with its quarters. */
    public record Half(Rollup rollup, List<Rollup> quarters) {}

    /** A month in the picture. */
    public record Point(
            String label,
            BigDecimal value,
            String text,
            @Nullable String letter) {}

    public boolean isEmpty() {
        return year.months().stream().allMatch(month -> month.result() == null);
    }

    public boolean isMixed() {
        return frameworks.size() > 1;
    }

    public String ruleOf(RatedMonth month) {
        Framework framework = frameworks.get(month.frameworkVersionId());
        return framework == null ? "" : framework.code();
    }

    /** Lower end of the picture's axis. */
    public BigDecimal axisFrom() {
        BigDecimal least = year.totals().stream().reduce(BigDecimal.valueOf(BELOW_THRESHOLD), BigDecimal::min);
        BigDecimal step = BigDecimal.valueOf(STEP);
        return least.divide(step, 0, RoundingMode.FLOOR)
                .subtract(BigDecimal.ONE)
                .multiply(step)
                .max(BigDecimal.ZERO);
    }
}
