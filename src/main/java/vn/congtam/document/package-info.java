/**
 * Official forms as PDF and tables as XLSX, drawn from the records of other modules. Owns no data.
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
            "scorecard::meeting",
            "ranking",
            "rollup",
            "rollup::rating",
            "help"
        })
package vn.congtam.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
