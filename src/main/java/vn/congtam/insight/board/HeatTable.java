package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Groups by months. The shade says where a figure lies between the lowest and the highest of the table; the figure itself stands in the cell. */
record HeatTable(Measure measure, List<YearMonth> months, List<Row> rows, Row all) {

    static final int MONTHS = 12;

    private static final int SHADES = 4;

    record Row(long id, String name, List<Cell> cells) {}

    /** @param shade 0 to 3, null where there is no figure */
    record Cell(
            YearMonth month,
            int people,
            @Nullable BigDecimal value,
            @Nullable Integer shade) {}

    /** Twelve months up to this one, oldest first. */
    static List<YearMonth> upTo(YearMonth last) {
        return IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(last::plusMonths)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    static HeatTable of(Measure measure, List<YearMonth> months, List<GroupMonth> figures) {
        Map<Long, Map<YearMonth, GroupMonth>> groups = new LinkedHashMap<>();
        Map<YearMonth, GroupMonth> sums = new LinkedHashMap<>();
        for (GroupMonth figure : figures) {
            groups.computeIfAbsent(figure.groupId(), id -> new LinkedHashMap<>())
                    .put(figure.of(), figure);
            sums.merge(figure.of(), figure, GroupMonth::with);
        }
        List<YearMonth> shown = months.stream().filter(sums::containsKey).toList();
        List<BigDecimal> values = figures.stream()
                .map(measure::of)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<Row> rows = new ArrayList<>();
        groups.forEach((id, own) ->
                rows.add(new Row(id, own.values().iterator().next().groupName(), cells(measure, shown, own, values))));
        return new HeatTable(measure, shown, rows, new Row(0, "", cells(measure, shown, sums, values)));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static List<Cell> cells(
            Measure measure, List<YearMonth> months, Map<YearMonth, GroupMonth> own, List<BigDecimal> values) {
        return months.stream()
                .map(month -> {
                    GroupMonth figure = own.get(month);
                    BigDecimal value = figure == null ? null : measure.of(figure);
                    return new Cell(
                            month,
                            figure == null ? 0 : figure.people(),
                            value,
                            value == null ? null : shade(value, values));
                })
                .toList();
    }

    private static int shade(BigDecimal value, List<BigDecimal> values) {
        BigDecimal low = values.getFirst();
        BigDecimal range = values.getLast().subtract(low);
        if (range.signum() == 0) {
            return 0;
        }
        int shade = value.subtract(low)
                .multiply(BigDecimal.valueOf(SHADES))
                .divideToIntegralValue(range)
                .intValue();
        return Math.clamp(shade, 0, SHADES - 1);
    }
}
