/**
 * The closing run: forced classes, quota, ranks, the published results and why a class came out. Never changes a point.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "organization",
            "account",
            "rulebook",
            "period",
            "history",
            "worklog",
            "scorecard"
        })
package vn.congtam.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
