package vn.congtam.rollup.rating;

/** Goes only forward. */
public enum YearStatus {
    OPEN,
    CLOSED,
    PUBLISHED
}
