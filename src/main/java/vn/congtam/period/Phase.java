package vn.congtam.period;

/** Where the month stands, told from its status and deadlines; the names of the steps on every screen. */
public enum Phase {
    PLAN,
    WORK,
    SELF_ASSESSMENT,
    REVIEW,
    DECISION,
    CLOSED,
    PUBLISHED
}
