package vn.congtam.scorecard.attendance;

/** What is on record about a person and forces a class. */
enum ConductKind {
    DISCIPLINE,
    CRITICISM
}
