package vn.congtam.rulebook.classification;

import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/**
 * A person who is rated, as the quota sees them.
 *
 * @param person any number that is unique within the set
 * @param circle unit or duty group that the limit holds in besides the agency, {@code ""} for nobody's
 * @param total exact
 * @param classBefore after forced classes, before the quota
 * @param taskPoints points of II.2
 * @param completion absent or without data counts as the lowest ratio
 * @param deductions really taken off, not negative
 */
public record QuotaCandidate(
        long person,
        String circle,
        Points total,
        RatedClass classBefore,
        Points taskPoints,
        @Nullable CompletionRatio completion,
        Points deductions) {

    /** Somebody whom only the limit of the agency concerns. */
    public QuotaCandidate(
            long person,
            Points total,
            RatedClass classBefore,
            Points taskPoints,
            @Nullable CompletionRatio completion,
            Points deductions) {
        this(person, "", total, classBefore, taskPoints, completion, deductions);
    }
}
