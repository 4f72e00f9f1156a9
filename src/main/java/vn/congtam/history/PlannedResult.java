package vn.congtam.history;

import org.jspecify.annotations.Nullable;
import vn.congtam.history.Snapshot.KnownPost;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/**
 * What the import will do for one row.
 *
 * @param post that decides on the unit
 * @param frameworkId version that was valid in the month
 * @param total null when not rated
 * @param classByScore null when not rated
 * @param known imported before with the same values: nothing happens
 */
record PlannedResult(
        ResultRow row,
        KnownPost post,
        long frameworkId,
        @Nullable Points total,
        @Nullable RatedClass classByScore,
        boolean known) {

    /** The class is lower than the score alone would give: a quota or a forced class of that time. */
    public boolean isLower() {
        RatedClass given = row.outcome().ratedClass();
        return classByScore != null && given != null && classByScore.isBetterThan(given);
    }

    public @Nullable RatedClass ratedClass() {
        return row.outcome().ratedClass();
    }
}
