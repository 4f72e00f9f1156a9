package vn.congtam.organization;

/** Place of a post in the chain of leadership. */
public enum PostRole {
    MEMBER,
    /** Deputy head of a unit, in charge of duty groups of the unit. */
    DEPUTY,
    /** Head of a unit. */
    HEAD,
    /** Deputy head of the agency, in charge of whole units. */
    AGENCY_DEPUTY,
    /** Head of the agency: decides on everybody but himself. */
    AGENCY_HEAD;

    /** Only heads may lead without being appointed, see {@link ActingHead}. */
    public boolean isHead() {
        return this == HEAD || this == AGENCY_HEAD;
    }

    /** Leaders are scored on the leader sheet. */
    public boolean isLeader() {
        return this != MEMBER;
    }
}
