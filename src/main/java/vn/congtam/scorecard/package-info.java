/**
 * The monthly sheet: opening, self-assessment, review and decision. Never ranks.
 *
 * <p>This package holds the sheet itself: entities (package-private), the verbs that move them, who may do what, and the
 * events told to other modules. Screens live in sub-packages, one per step of the month: {@code scorecard.selfassessment}
 * (the official's own sheet), {@code scorecard.review} (team grid, decision, attendance). They reach the sheet only through
 * the public services and records of this package; no entity ever leaves it.
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
            "worklog"
        })
package vn.congtam.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
