package vn.congtam.scorecard;

/** Where a sheet stands; the words on the screen are {@code scorecard.status.*}. */
public enum SheetStatus {
    /** With the official, not yet submitted or recalled. */
    DRAFT,
    /** With the official again, with a reason. */
    RETURNED,
    /** With the first reviewer who has not started; without a reviewer: waiting for the decision. */
    SUBMITTED,
    /** A reviewer has started, or the first of two levels has passed it on. */
    IN_REVIEW,
    /** Waits for the decision of the authority. */
    REVIEWED,
    DECIDED,
    /** No class this month, always with a reason; leaves the denominator of the quota. */
    NOT_RATED;

    /** The official may change and submit the sheet. */
    public boolean isWithOfficial() {
        return this == DRAFT || this == RETURNED;
    }
}
