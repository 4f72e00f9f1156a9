/**
 * Quarters, half-years and years: means over the months rated and the yearly rating of an agency. Never changes a month and owns
 * no points of its own; it reads months only through the view {@code rated_month}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "organization", "account", "rulebook", "period", "ranking"})
package vn.congtam.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
