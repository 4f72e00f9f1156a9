/**
 * The hash-chained event log and its verifier. Anyone may append; nobody changes. Never decides anything.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.congtam.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
