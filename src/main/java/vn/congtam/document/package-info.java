/**
 * Official forms as PDF and editable DOCX and tables as XLSX, drawn from the records of other modules. Owns how an agency's papers begin
 * and end, their numbers and signers, and for some days the ZIPs that were asked for; never a point or a class.
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
            "insight::profile",
            "help"
        })
package vn.congtam.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
