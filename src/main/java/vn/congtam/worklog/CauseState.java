package vn.congtam.worklog;

/** Where the claim of an objective cause stands. */
public enum CauseState {
    CLAIMED,
    CONFIRMED,
    REFUSED
}
