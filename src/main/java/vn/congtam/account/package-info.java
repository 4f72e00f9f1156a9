/**
 * Sign-in accounts, granted roles and the current official. Never decides about a score sheet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "organization"})
package vn.congtam.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
