package vn.congtam.scorecard.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.congtam.shared.Points;

/** How often each sum occurs, per group and for the total, the highest first. */
record Distribution(List<Series> series) {

    /** @param code of the group, {@code total} for the whole sheet */
    record Series(String code, List<Count> counts, int all) {}

    record Count(Points points, int people) {}

    static Distribution of(TeamGrid grid) {
        List<Points> totals = grid.rows().stream()
                .map(GridRow::own)
                .filter(Objects::nonNull)
                .filter(StagePoints::complete)
                .map(StagePoints::total)
                .filter(Objects::nonNull)
                .toList();
        Stream<Series> groups = grid.columns().stream().map(cell -> series(cell.code(), grid.sums(cell.code())));
        return new Distribution(
                Stream.concat(Stream.of(series("total", totals)), groups).toList());
    }

    private static Series series(String code, List<Points> values) {
        Map<Points, Integer> counted = new TreeMap<>(Comparator.reverseOrder());
        values.forEach(points -> counted.merge(points, 1, Integer::sum));
        List<Count> counts = counted.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
        return new Series(code, counts, values.size());
    }
}
