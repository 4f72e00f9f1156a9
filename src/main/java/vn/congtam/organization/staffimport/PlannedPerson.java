package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.staffimport.Snapshot.Known;
import vn.congtam.organization.staffimport.Snapshot.KnownPost;

/**
 * What the import will do for one row.
 *
 * @param row with the values that stay where the file has no such column
 * @param known the person of this code, null for a new one
 * @param latest last main post known, null for none
 */
record PlannedPerson(
        StaffRow row,
        @Nullable Known known,
        PlannedUnit unit,
        @Nullable KnownPost latest,
        PostStep step,
        List<Change> changes) {

    /** What happens to the main post. */
    enum PostStep {
        /** Same unit, role and title: the post goes on from the day it began. */
        KEEP,
        /** The list corrects the post that began on the same day. */
        CORRECT,
        /** The old post ends the day before, a new one begins. */
        FOLLOW,
        /** The first post of the person. */
        FIRST
    }

    boolean isAdded() {
        return known == null;
    }

    boolean isChanged() {
        return known != null && !changes.isEmpty();
    }

    boolean isUnchanged() {
        return known != null && changes.isEmpty();
    }

    /** Only for people who exist. */
    long knownId() {
        return Objects.requireNonNull(known).id();
    }

    KnownPost latestPost() {
        return Objects.requireNonNull(latest);
    }

    /** Last day of the post that a new one follows. */
    LocalDate lastDayBefore() {
        LocalDate eve = row.from().minusDays(1);
        LocalDate end = latestPost().validTo();
        return end != null && end.isBefore(eve) ? end : eve;
    }

    boolean beginsPost() {
        return step == PostStep.FIRST || step == PostStep.FOLLOW;
    }
}
