package vn.congtam.scorecard.attendance;

/** Why a person was absent for most of the days not worked. */
public enum AbsenceKind {
    ANNUAL,
    SICK,
    MATERNITY,
    UNPAID,
    STUDY,
    PROBATION,
    UNEXCUSED,
    OTHER
}
