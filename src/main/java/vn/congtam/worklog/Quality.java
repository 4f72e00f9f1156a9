package vn.congtam.worklog;

/** Verdict of the one who assigned the work; only passed tasks count. */
public enum Quality {
    PENDING,
    PASSED,
    FAILED
}
