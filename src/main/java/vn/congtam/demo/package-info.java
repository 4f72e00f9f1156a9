/**
 * The demonstration city; exists only under the {@code demo} profile.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "organization",
            "account",
            "rulebook",
            "period",
            "worklog",
            "scorecard",
            "ranking",
            "rollup::rating"
        })
package vn.congtam.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
