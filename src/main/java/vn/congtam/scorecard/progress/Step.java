package vn.congtam.scorecard.progress;

/** The four steps of the month that the board counts. */
enum Step {
    PLAN,
    SELF,
    REVIEW,
    DECISION
}
