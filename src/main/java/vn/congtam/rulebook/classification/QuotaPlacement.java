package vn.congtam.rulebook.classification;

import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * What the quota means for one person.
 *
 * @param rank by total among all rated, equal totals share a rank and the next rank is skipped (1, 2, 2, 4)
 * @param classAfter absent while the authority has not settled a tie
 * @param line that decided: key of the circle, {@code ""} for the agency; absent where none did and while it depends on another
 *     tie that is not settled
 * @param decidedBy what settled an equal total at the line, absent where the total alone decided
 * @param reason absent where the quota changes nothing and nothing had to be settled
 */
public record QuotaPlacement(
        long person,
        int rank,
        RatedClass classBefore,
        @Nullable RatedClass classAfter,
        Outcome outcome,
        @Nullable String line,
        @Nullable TieBreak decidedBy,
        @Nullable Reason reason) {

    public enum Outcome {
        /** In another class anyway. */
        NOT_CONCERNED,
        KEPT,
        /** Equal to others at the line in everything; the authority chose this person to keep the class. */
        KEPT_BY_AUTHORITY,
        MOVED,
        /** Equal to others at the line in everything; the authority chose others. */
        MOVED_BY_AUTHORITY,
        UNRESOLVED;

        boolean isMoved() {
            return this == MOVED || this == MOVED_BY_AUTHORITY;
        }
    }
}
