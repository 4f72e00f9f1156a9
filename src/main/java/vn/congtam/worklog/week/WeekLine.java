package vn.congtam.worklog.week;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A week of a person: the figures of today, and what was confirmed.
 *
 * @param proposed level that follows from the figures of today
 * @param note of the official, may be empty
 * @param level confirmed one, null until confirmed
 * @param reason why it differs from what was proposed, may be empty
 * @param version of the row, 0 before there is one
 */
record WeekLine(
        Week week,
        long personId,
        WeekFigures figures,
        Level proposed,
        String note,
        @Nullable Level level,
        String reason,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        int version) {

    public boolean isConfirmed() {
        return level != null;
    }

    /** What counts now: the confirmed level, else the proposed one. */
    public Level current() {
        return level == null ? proposed : level;
    }
}
