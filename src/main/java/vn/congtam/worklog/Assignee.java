package vn.congtam.worklog;

/** Whose task it is. */
record Assignee(long personId, long agencyId) {}
