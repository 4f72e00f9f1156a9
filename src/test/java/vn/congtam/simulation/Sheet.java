package vn.congtam.simulation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.SheetKind;

/** Where a sheet of the month stands. */
record Sheet(
        long id,
        long personId,
        long unitId,
        String role,
        SheetKind sheetKind,
        String status,
        int reviewLevel,
        @Nullable Long reviewer1Id,
        @Nullable Long reviewer2Id,
        @Nullable Long deciderId,
        long frameworkVersionId) {

    boolean is(String... statuses) {
        return Stream.of(statuses).anyMatch(status::equals);
    }

    boolean isMember() {
        return "MEMBER".equals(role);
    }

    boolean isChief() {
        return "AGENCY_HEAD".equals(role);
    }

    /** Whose review it waits for once it is handed in; null when the decision is next. */
    @Nullable Long reviewer() {
        return switch (reviewLevel) {
            case 0 -> reviewer1Id;
            case 1 -> reviewer2Id;
            default -> null;
        };
    }

    boolean awaitsReview() {
        return is("SUBMITTED", "IN_REVIEW") && reviewer() != null;
    }

    boolean isDone() {
        return is("DECIDED", "NOT_RATED");
    }
}
