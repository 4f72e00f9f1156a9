/**
 * Agencies, units, people and dated posts, and who leads whom on a date; the staff import. Never knows accounts or scores.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "upload"})
package vn.congtam.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
