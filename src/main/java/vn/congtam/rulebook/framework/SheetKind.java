package vn.congtam.rulebook.framework;

/** Which of the two official sheets a person fills in for a month. */
public enum SheetKind {
    /** Leaders and managers: II.1 asks for the ability to lead. */
    LEADER,
    /** Everybody else: II.1 asks for ability and skill. */
    STAFF
}
