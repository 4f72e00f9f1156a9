package vn.congtam.ranking;

import java.util.ArrayList;
import java.util.List;
import vn.congtam.ranking.Explanation.Gap;
import vn.congtam.rulebook.engine.GroupCell;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.shared.Points;

/** Where the points between the total and the maximum are. */
final class MissingPoints {

    private MissingPoints() {}

    /** Where the missing points are, the largest gap first. */
    static List<Gap> of(Score score) {
        List<Gap> gaps = new ArrayList<>(score.cells().stream()
                .map(cell -> new Gap(cell.code(), cell.title(), missing(cell), 0))
                .toList());
        gaps.add(new Gap("", "", score.deductionTotal(), 0));
        Points largest = gaps.stream().map(Gap::points).max(Points::compareTo).orElse(Points.ZERO);
        return gaps.stream()
                .filter(gap -> gap.points().isGreaterThan(Points.ZERO))
                .sorted((one, other) -> other.points().compareTo(one.points()))
                .map(gap -> new Gap(gap.code(), gap.title(), gap.points(), percent(gap.points(), largest)))
                .toList();
    }

    private static Points missing(GroupCell cell) {
        Points points = cell.points();
        return points == null ? cell.maximum() : cell.maximum().minus(points);
    }

    private static int percent(Points part, Points whole) {
        return (int) Math.round(100 * part.value().doubleValue() / whole.value().doubleValue());
    }
}
