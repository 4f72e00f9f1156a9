package vn.congtam.insight.levelling;

/** Whose turn it is: the one who is asked, those who judge the answer, or nobody. */
enum AlertState {
    OPEN,
    ANSWERED,
    ACCEPTED
}
