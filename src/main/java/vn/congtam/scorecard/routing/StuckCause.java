package vn.congtam.scorecard.routing;

/** Why a step is not done; the words are {@code scorecard.routing.cause.*}. */
enum StuckCause {
    /** The agency has no head. */
    NO_DECIDER,
    /** Posts give no reviewer: the unit has neither head nor deputy in charge. */
    NO_REVIEWER,
    LEFT,
    /** Holds a post still, but is no longer in the chain of review. */
    REPLACED,
    ACCOUNT_OFF,
    /** On long leave, and nobody acts. */
    ABSENT,
    /** Who acts for the owner is the official of the sheet. */
    DELEGATE_IS_OFFICIAL
}
