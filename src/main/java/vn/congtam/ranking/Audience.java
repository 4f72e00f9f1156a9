package vn.congtam.ranking;

/** Who reads the class list of a published month, names and classes only; everybody always reads the own result in full. */
public enum Audience {
    PERSON,
    /** The people of one's own unit. */
    UNIT,
    AGENCY
}
