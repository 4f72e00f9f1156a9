package vn.congtam.organization;

/** Told when a person belongs to another agency from now on. */
public record PersonLeft(long personId, long agencyId) {}
