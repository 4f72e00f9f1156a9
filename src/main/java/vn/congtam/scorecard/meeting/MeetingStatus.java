package vn.congtam.scorecard.meeting;

/** Where a meeting stands. */
public enum MeetingStatus {
    /** The agenda is set. */
    PLANNED,
    /** Something was written into the minutes. */
    HELD,
    /** The minutes never change any more. */
    CONCLUDED
}
