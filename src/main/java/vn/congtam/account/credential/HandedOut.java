package vn.congtam.account.credential;

/** A one-time password on its way to paper: the only moment at which it is readable. */
public record HandedOut(long accountId, String username, String displayName, String password) {}
