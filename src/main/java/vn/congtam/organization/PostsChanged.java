package vn.congtam.organization;

/** Posts or units of an agency have changed; who reviews whom in open months may be another one now. Same transaction. */
public record PostsChanged(long agencyId) {}
