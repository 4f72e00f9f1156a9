package vn.congtam.organization;

/** Kind of an agency. */
public enum AgencyKind {
    /** Ward or commune. */
    COMMUNE,
    /** Department of the city. */
    DEPARTMENT,
    OTHER
}
