/**
 * Appeals (kiến nghị) against published results: filing within the window, the hearing by somebody who did not decide alone,
 * the preview of what a correction would do, the answer and the official's reserve of opinion. Never changes a result: an
 * accepted appeal ends in a {@link vn.congtam.appeal.Correction}, which {@link vn.congtam.appeal.Corrections} hands to
 * whoever issues the new version.
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
            "worklog",
            "scorecard",
            "ranking"
        })
package vn.congtam.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
