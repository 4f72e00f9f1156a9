package vn.congtam.scorecard.meeting;

/** What somebody does in a meeting. */
public enum Part {
    CHAIR,
    SECRETARY,
    MEMBER
}
