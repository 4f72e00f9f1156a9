package vn.congtam.demo;

/** How far a sheet has come. */
enum DemoGoal {
    DRAFT,
    RETURNED,
    SUBMITTED,
    FIRST_REVIEW,
    REVIEWED,
    DECIDED;

    boolean isAtLeast(DemoGoal other) {
        return compareTo(other) >= 0;
    }

    /** The state of the sheet; a goal that the sheet has no reviewer for is as good as submitted. */
    String status(DemoSheet sheet) {
        return switch (this) {
            case DRAFT, RETURNED, SUBMITTED, DECIDED -> name();
            case FIRST_REVIEW -> sheet.levels() == 0 ? "SUBMITTED" : sheet.levels() == 1 ? "REVIEWED" : "IN_REVIEW";
            case REVIEWED -> sheet.levels() == 0 ? "SUBMITTED" : "REVIEWED";
        };
    }
}
