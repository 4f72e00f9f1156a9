package vn.congtam.home;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.rulebook.framework.SheetTemplate;

/**
 * Where a published sheet is strongest and where the most points are missing. Bonus points are left out: nobody misses them.
 *
 * @param gap null where nothing is missing
 */
record Strengths(Line best, @Nullable Line gap) {

    record Line(String title, BigDecimal points, BigDecimal maximum) {

        BigDecimal missing() {
            return maximum.subtract(points);
        }

        BigDecimal share() {
            return points.divide(maximum, MathContext.DECIMAL32);
        }
    }

    /** @return null where the sheet kept no points by group */
    static @Nullable Strengths of(Framework framework, SheetKind kind, Map<String, BigDecimal> groups) {
        SheetTemplate sheet = framework.sheet(kind);
        List<Line> lines = sheet.gridColumns().stream()
                .filter(column -> groups.containsKey(column.code()) && !isBonus(sheet, column.code()))
                .map(column -> new Line(
                        column.code() + " – " + column.title(),
                        groups.getOrDefault(column.code(), BigDecimal.ZERO),
                        column.maximum().value()))
                .filter(line -> line.maximum().signum() > 0)
                .toList();
        if (lines.size() < 2) {
            return null;
        }
        Line best = lines.stream().max(Comparator.comparing(Line::share)).orElseThrow();
        Line gap = lines.stream().max(Comparator.comparing(Line::missing)).orElseThrow();
        return new Strengths(best, gap.missing().signum() > 0 && !gap.equals(best) ? gap : null);
    }

    private static boolean isBonus(SheetTemplate sheet, String code) {
        return sheet.criteriaOf(code).stream().anyMatch(line -> line.kind() == Criterion.Kind.BONUS);
    }
}
