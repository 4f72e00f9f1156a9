/**
 * Tells people what changed and what to do: the inbox, reminders around deadlines, nudges and mails. It listens to what the
 * event log records ({@link vn.congtam.audit.AuditEvent}) and reads the rest itself; no other module knows it. Never changes a
 * sheet, a task or a month.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "organization", "account", "period"})
package vn.congtam.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
