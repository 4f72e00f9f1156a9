package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Means of the points that officials, reviewers and the authority gave, group by group of the sheet, for everybody and unit by unit.
 * One table for all sheets with the same groups.
 */
record GapTable(List<String> codes, Row all, List<Row> units) {

    /** @param means in the order of the codes */
    record Row(long id, String name, int people, List<Means> means) {}

    /** @param review null where nobody of the row has a reviewer */
    record Means(BigDecimal self, @Nullable BigDecimal review, BigDecimal decision) {

        /** How far the authority is from the officials' own points. */
        public BigDecimal gap() {
            return decision.subtract(self);
        }
    }

    static List<GapTable> of(Collection<Gaps.Sums> sums) {
        Map<Long, Map<String, List<Gaps.Sums>>> frameworks = new LinkedHashMap<>();
        sums.forEach(sum -> frameworks
                .computeIfAbsent(sum.frameworkId(), id -> new LinkedHashMap<>())
                .computeIfAbsent(sum.code(), code -> new ArrayList<>())
                .add(sum));
        Map<Set<String>, List<Gaps.Sums>> tables = new LinkedHashMap<>();
        frameworks
                .values()
                .forEach(byCode -> byCode.values()
                        .forEach(own -> tables.computeIfAbsent(byCode.keySet(), codes -> new ArrayList<>())
                                .addAll(own)));
        return tables.entrySet().stream()
                .map(table -> table(table.getKey().stream().sorted().toList(), table.getValue()))
                .toList();
    }

    private static GapTable table(List<String> codes, List<Gaps.Sums> sums) {
        Set<Long> units = new LinkedHashSet<>();
        sums.forEach(sum -> units.add(sum.groupId()));
        List<Row> rows = units.stream()
                .map(unit -> row(
                        codes,
                        sums.stream().filter(sum -> sum.groupId() == unit).toList()))
                .toList();
        return new GapTable(codes, row(codes, sums), rows);
    }

    private static Row row(List<String> codes, List<Gaps.Sums> sums) {
        List<Means> means = codes.stream()
                .map(code -> means(
                        sums.stream().filter(sum -> sum.code().equals(code)).toList()))
                .toList();
        int people = sums.stream()
                .filter(sum -> sum.code().equals(codes.getFirst()))
                .mapToInt(Gaps.Sums::people)
                .sum();
        return new Row(sums.getFirst().groupId(), sums.getFirst().groupName(), people, means);
    }

    private static Means means(List<Gaps.Sums> sums) {
        int people = sums.stream().mapToInt(Gaps.Sums::people).sum();
        int reviewed = sums.stream().mapToInt(Gaps.Sums::reviewed).sum();
        return new Means(
                mean(sums.stream().map(Gaps.Sums::self).toList(), people),
                reviewed == 0 ? null : mean(sums.stream().map(Gaps.Sums::review).toList(), reviewed),
                mean(sums.stream().map(Gaps.Sums::decision).toList(), people));
    }

    private static BigDecimal mean(List<BigDecimal> sums, int people) {
        return sums.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(Math.max(1, people)), 2, RoundingMode.HALF_UP);
    }
}
