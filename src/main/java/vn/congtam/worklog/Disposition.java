package vn.congtam.worklog;

/** What became of a task; one that was passed on stays among the assigned ones of the person and the month that had it. */
public enum Disposition {
    ACTIVE,
    HANDED_BACK,
    CARRIED_OVER
}
