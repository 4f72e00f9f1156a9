/**
 * The first page of every role: the one next action, then what matters. Owns no data.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "organization",
            "account",
            "rulebook",
            "period",
            "worklog",
            "scorecard",
            "ranking"
        })
package vn.congtam.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
