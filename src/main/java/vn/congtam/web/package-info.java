/**
 * What every page shares: layout records, error pages, formatters, display settings, security headers of static parts. Knows no module above it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package vn.congtam.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
