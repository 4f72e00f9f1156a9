package vn.congtam.worklog.week;

/** How far the work of a week was completed. */
enum Level {
    MET,
    PARTLY,
    NOT_MET,
    /** Nothing was due so far: no data, neither good nor bad. */
    NO_TASKS
}
