package vn.congtam.worklog;

/** How a task came to a person. */
public enum Origin {
    OWN,
    CARRIED_OVER,
    TAKEN_OVER,
    COPIED
}
