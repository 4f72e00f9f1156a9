package vn.congtam.scorecard.concurrent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.scorecard.SheetStatus;

/**
 * A sheet that the unit of a concurrent post may comment on.
 *
 * @param mainUnit unit of the main post, which decides
 * @param unit of the concurrent post
 * @param open whether its month is open, or reopened for it
 * @param body what was said, null for nothing yet
 */
record ConcurrentSheet(
        long sheetId,
        long postId,
        long periodId,
        long agencyId,
        LocalDate firstDay,
        String name,
        String mainPost,
        String mainUnit,
        String post,
        String unit,
        SheetStatus status,
        boolean open,
        @Nullable String body) {

    /** The official has handed it in and nobody has decided. */
    public boolean isChangeable() {
        return open && isHandedIn() && status != SheetStatus.DECIDED && status != SheetStatus.NOT_RATED;
    }

    public boolean isHandedIn() {
        return status != SheetStatus.DRAFT && status != SheetStatus.RETURNED;
    }

    public java.time.YearMonth month() {
        return java.time.YearMonth.from(firstDay);
    }
}
