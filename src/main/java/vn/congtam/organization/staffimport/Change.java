package vn.congtam.organization.staffimport;

/** What one column of one person changes, in the words of the list. */
record Change(Column column, String before, String after) {}
