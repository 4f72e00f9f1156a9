/**
 * Results of months before this system: their import from XLSX with reconciliation, what was imported, and its withdrawal.
 * Never changes a result that was scored here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "upload", "organization", "account", "rulebook", "period"})
package vn.congtam.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
