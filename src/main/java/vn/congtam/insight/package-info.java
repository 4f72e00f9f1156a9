/**
 * What the leadership sees of closed months: levelling and lenient raters, boards, lists of people, profiles over three years.
 * Read models in SQL over results that others own; it holds no rules of scoring and changes no sheet.
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
            "ranking",
            "rollup",
            "appeal"
        })
package vn.congtam.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
