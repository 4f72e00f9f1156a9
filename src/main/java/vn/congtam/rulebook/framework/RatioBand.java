package vn.congtam.rulebook.framework;

import vn.congtam.shared.Points;
import vn.congtam.shared.Share;

/**
 * A band of the completion ratio with the points that it allows.
 *
 * @param fromPercent smallest ratio, inclusive
 * @param toPercent largest ratio
 * @param lowest smallest points, inclusive
 * @param highest largest points
 * @param upperExclusive whether the largest ratio and the largest points belong to the next band instead
 */
public record RatioBand(int fromPercent, int toPercent, Points lowest, Points highest, boolean upperExclusive) {

    public boolean contains(Share share) {
        Share upper = Share.ofPercent(toPercent);
        return share.isAtLeast(Share.ofPercent(fromPercent))
                && (upperExclusive ? share.isLessThan(upper) : upper.isAtLeast(share));
    }

    public boolean allows(Points points) {
        return points.isAtLeast(lowest) && (upperExclusive ? points.isLessThan(highest) : highest.isAtLeast(points));
    }

    /** The largest legal value: with an exclusive upper bound one step below it. */
    public Points highestLegal(Points step) {
        return upperExclusive ? highest.minus(step) : highest;
    }
}
