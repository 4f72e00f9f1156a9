package vn.congtam.account;

/** What a delegate does in the delegator's place. */
public enum DelegationScope {
    /** Scores sheets at a review level. */
    REVIEW,
    /** Decides, for the head of the agency. */
    DECISION,
    BOTH;

    public boolean covers(DelegationScope asked) {
        return this == BOTH || this == asked;
    }
}
