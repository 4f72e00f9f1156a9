/**
 * Assembles the layout of a page: workspaces, rail, month switcher. Owns no data.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "account", "period"})
package vn.congtam.navigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
