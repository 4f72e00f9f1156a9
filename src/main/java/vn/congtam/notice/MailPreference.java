package vn.congtam.notice;

/**
 * How somebody gets mail.
 *
 * @param address where it would go, empty when none is known
 * @param chosen false while the usual mode applies
 */
record MailPreference(MailMode mode, String address, boolean chosen) {}
