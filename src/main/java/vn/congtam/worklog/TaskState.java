package vn.congtam.worklog;

/** Where a task stands today; the words of every screen. */
public enum TaskState {
    NOT_STARTED,
    IN_PROGRESS,
    /** Not finished and past its due date. */
    OVERDUE,
    DONE,
    /** Finished after its due date. */
    DONE_LATE,
    HANDED_BACK,
    CARRIED_OVER
}
