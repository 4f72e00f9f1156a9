package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.Frameworks;

/** Classes of the month before by classes of the month, with how many rose, stayed and fell. */
record FlowTable(List<Outcome> columns, List<Row> rows, int up, int same, int down) {

    /**
     * One outcome.
     *
     * @param names key of its {@link ClassNames}, empty for "not rated" and "no result"
     * @param rating A to D, a dash for not rated, empty for no result
     */
    record Outcome(String names, String rating, String label) {

        private static final Comparator<Outcome> ORDER = Comparator.comparing((Outcome o) -> o.names.isEmpty())
                .thenComparing(Outcome::names)
                .thenComparing(o -> o.rating.isEmpty())
                .thenComparing(Outcome::rating);

        boolean isRated() {
            return !names.isEmpty();
        }
    }

    /** @param cells people by the outcome of the month, in the order of the columns */
    record Row(Outcome from, List<Integer> cells) {}

    static FlowTable of(List<Flows.Flow> flows, Frameworks frameworks) {
        Map<Outcome, Map<Outcome, Integer>> table = new TreeMap<>(Outcome.ORDER);
        Map<Outcome, Integer> all = new TreeMap<>(Outcome.ORDER);
        int[] moves = new int[3];
        for (Flows.Flow flow : flows) {
            Outcome from = outcome(flow.fromFramework(), flow.fromRating(), frameworks);
            Outcome to = outcome(flow.toFramework(), flow.toRating(), frameworks);
            table.computeIfAbsent(from, o -> new TreeMap<>(Outcome.ORDER)).merge(to, flow.people(), Integer::sum);
            all.merge(to, flow.people(), Integer::sum);
            if (from.isRated() && to.isRated()) {
                moves[Integer.signum(to.rating().compareTo(from.rating())) + 1] += flow.people();
            }
        }
        List<Outcome> columns = List.copyOf(all.keySet());
        List<Row> rows = new ArrayList<>();
        table.forEach((from, to) -> rows.add(new Row(
                from, columns.stream().map(column -> to.getOrDefault(column, 0)).toList())));
        return new FlowTable(columns, rows, moves[0], moves[1], moves[2]);
    }

    private static Outcome outcome(@Nullable Long framework, String rating, Frameworks frameworks) {
        if (framework == null || Cell.NOT_RATED.equals(rating)) {
            return new Outcome("", rating, rating);
        }
        ClassNames names = ClassNames.of(frameworks.byId(framework));
        return new Outcome(names.key(), rating, names.label(rating));
    }

    /** Whether anybody has a class in both months. */
    public boolean hasMoves() {
        return up + same + down > 0;
    }

    /** The bar of those with a class in both months; colours repeat what the words beside it say. */
    public List<Spread.Segment> segments() {
        List<Spread.Segment> segments = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        int[] people = {up, same, down};
        String[] fills = {"A", "B", "C"};
        String[] signs = {"↑ ", "= ", "↓ "};
        for (int i = 0; i < people.length; i++) {
            BigDecimal width = BigDecimal.valueOf(100L * people[i])
                    .divide(BigDecimal.valueOf(Math.max(1, up + same + down)), 2, RoundingMode.HALF_UP);
            if (people[i] > 0) {
                segments.add(new Spread.Segment(at, width, fills[i], signs[i] + people[i]));
            }
            at = at.add(width);
        }
        return segments;
    }
}
