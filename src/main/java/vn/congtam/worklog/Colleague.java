package vn.congtam.worklog;

/** Somebody with a post, as lists name people. */
public record Colleague(long personId, long agencyId, String name, String title, String unitName) {}
