package vn.congtam.rulebook.editor;

/** A value that two people typed differently. */
record Both(String where, String mine, String saved) {}
