package vn.congtam.worklog;

/** What an objective cause is claimed for. */
public enum CauseKind {
    FAILURE,
    DELAY
}
