package vn.congtam.eventlog;

import java.time.Instant;

/** One line of the screen, in the reader's words. */
record LogRow(long id, Instant at, String actor, String action, String subject, String detail, String address) {}
