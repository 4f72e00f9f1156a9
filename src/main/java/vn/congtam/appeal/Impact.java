package vn.congtam.appeal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/**
 * What a correction would do to the result, the quota and the ranks of the month, worked out without writing anything.
 *
 * @param before the official as the contested version of the result says
 * @param after the official with the correction; the class is null where a new tie would wait for the authority
 * @param limited class whose number is limited
 * @param places in that class after the correction
 * @param keptBefore people in that class
 * @param keptAfter people in it after the correction
 * @param line total of the last one who keeps it after the correction, null if nobody does
 * @param ranksMoved other people whose rank would change
 * @param touched other people whose class would change
 * @param border everybody around the line after the correction, best first
 */
record Impact(
        Standing before,
        Standing after,
        RatedClass limited,
        int rated,
        int places,
        int keptBefore,
        int keptAfter,
        @Nullable Points line,
        int ranksMoved,
        List<Moved> touched,
        List<Moved> border) {

    /** Total, class by score, class after forced classes and quota, and rank. */
    record Standing(
            Points total, RatedClass classByScore, @Nullable RatedClass ratedClass, int rank) {}

    /**
     * One person of the month.
     *
     * @param after null where a tie would wait for the authority
     * @param subject whether it is the official who appeals
     */
    record Moved(
            long personId,
            String name,
            String unit,
            Points total,
            RatedClass before,
            @Nullable RatedClass after,
            int rank,
            boolean subject) {

        public boolean isChanged() {
            return before != after;
        }
    }

    public boolean isSettled() {
        return after.ratedClass() != null && border.stream().allMatch(one -> one.after() != null);
    }
}
