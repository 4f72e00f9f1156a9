package vn.congtam.scorecard.review;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congtam.shared.Points;
import vn.congtam.shared.Share;

/**
 * A hint that points are nearly level: at least 80 % of at least five people have the same sum in group I or II.1. A figure
 * and a request for explanation, never a block.
 */
record Levelling(List<Fact> facts) {

    private static final int FEWEST_PEOPLE = 5;
    private static final Share LIMIT = Share.ofPercent(80);
    private static final List<String> GROUPS = List.of("I", "II.1");

    /** @param same people out of {@code all} who have exactly {@code points} in the group */
    record Fact(String group, Points points, int same, int all) {}

    static Levelling of(TeamGrid grid) {
        return new Levelling(GROUPS.stream().flatMap(group -> fact(grid, group)).toList());
    }

    public boolean isSeen() {
        return !facts.isEmpty();
    }

    private static Stream<Fact> fact(TeamGrid grid, String group) {
        List<Points> sums = grid.sums(group);
        if (sums.size() < FEWEST_PEOPLE) {
            return Stream.empty();
        }
        return mostFrequent(sums)
                .map(points -> new Fact(group, points, Collections.frequency(sums, points), sums.size()))
                .filter(fact -> new Share(fact.same(), fact.all()).isAtLeast(LIMIT))
                .stream();
    }

    private static Optional<Points> mostFrequent(List<Points> sums) {
        return sums.stream()
                .max((a, b) -> Integer.compare(Collections.frequency(sums, a), Collections.frequency(sums, b)));
    }
}
