package vn.congtam.scorecard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * A sheet with the official's own points, as read for the official.
 *
 * @param frameworkId version that the sheet is scored with
 * @param nextName who receives the sheet: the first reviewer, else the head of the agency, empty for the higher body
 * @param seen figures of the tasks at the last submission, null before
 * @param version of the own points, to be sent with the next change; 0 before the first save
 * @param savedAt null before the first save
 * @param returned the last return, null when there was none since the last submission
 * @param talked whether anybody wrote a remark on it
 * @param notRatedReason null while the sheet is rated
 */
public record OwnSheet(
        SheetSubject subject,
        SheetKind kind,
        long frameworkId,
        String personName,
        String postTitle,
        String unitName,
        String nextName,
        @Nullable SheetReceipt receipt,
        @Nullable WorkFigures seen,
        SheetContent content,
        int version,
        @Nullable Instant savedAt,
        @Nullable Returned returned,
        boolean talked,
        @Nullable String notRatedReason,
        SheetDeadline deadline) {

    /** Why and by whom a sheet came back. */
    public record Returned(String reason, String by, Instant at) {}
}
