/**
 * Plans, tasks, progress, quality verdicts and evidence; computes the completion ratio. Never knows points. The weekly
 * check-in is in {@code worklog.week}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "organization", "account", "rulebook", "period", "upload"})
package vn.congtam.worklog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
