package vn.congtam.scorecard.review;

/** Where a row of the grid stands for the one who looks at it. */
enum RowState {
    /** The official has not handed the sheet in, the deadline is not over. */
    AWAITS_SELF("wait"),
    /** The deadline is over: to be scored without self points. */
    UNSUBMITTED("late"),
    RETURNED("warn"),
    /** A lower level is at work. */
    AWAITS_BELOW("wait"),
    READY("todo"),
    AGREED("ok"),
    ADJUSTED("info"),
    /** Adjusted, a reason or the document of the higher body is missing. */
    NEEDS_REASON("late"),
    PASSED("ok"),
    DECIDED("ok"),
    NOT_RATED("wait"),
    /** The own row of the head: the higher body decides. */
    HIGHER_BODY("wait"),
    CLOSED("locked");

    private final String kind;

    RowState(String kind) {
        this.kind = kind;
    }

    /** Kind of the status badge. */
    public String kind() {
        return kind;
    }
}
