package vn.congtam.worklog;

/** Where a task comes from; both count in the completion ratio. */
public enum TaskSource {
    PLAN,
    AD_HOC
}
