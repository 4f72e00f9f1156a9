package vn.congtam.rollup.rating;

/** What the authority proposes on the ground of the yearly rating. */
public enum Handling {
    NONE,
    COMMENDATION,
    PLANNING,
    TRAINING,
    TRANSFER,
    REPLACEMENT
}
