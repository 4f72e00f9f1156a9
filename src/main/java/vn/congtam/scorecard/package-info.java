/**
 * The monthly sheet: self-assessment, review and decision. Never ranks.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "organization", "account", "rulebook", "period", "worklog"})
package vn.congtam.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
