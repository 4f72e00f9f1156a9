package vn.congtam.scorecard.meeting;

/** How a meeting votes. */
public enum Ballot {
    OPEN,
    SECRET
}
