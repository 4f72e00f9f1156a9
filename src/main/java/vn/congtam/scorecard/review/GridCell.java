package vn.congtam.scorecard.review;

import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * One group of one person: the own sum above, what it is compared with below.
 *
 * @param code of the group or criterion
 * @param own null: not yet given, shown as a dash
 * @param before null: nothing to compare with
 * @param typable whether the sum may be typed; otherwise it follows from the tasks
 */
record GridCell(
        String code,
        Points maximum,
        @Nullable Points own,
        @Nullable Points before,
        boolean typable) {

    public boolean isDifferent() {
        return own != null && before != null && !own.equals(before);
    }
}
