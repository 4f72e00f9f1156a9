package vn.congtam.period;

/** The steps of the month that have a deadline for a person; the columns {@code step} of extensions and requests. */
public enum DeadlineStep {
    PLAN,
    SELF,
    REVIEW,
    DECISION
}
