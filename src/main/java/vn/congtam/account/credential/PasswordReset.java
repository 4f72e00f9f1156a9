package vn.congtam.account.credential;

/** A one-time password was handed out: earlier failures at sign-in no longer count. */
public record PasswordReset(String username) {}
