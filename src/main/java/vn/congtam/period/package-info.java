/**
 * Months of an agency: opening, deadlines, working days and the lock that the closing run takes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "organization", "account", "rulebook", "upload"})
package vn.congtam.period;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
