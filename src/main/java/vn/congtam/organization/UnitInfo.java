package vn.congtam.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit in its place of the tree.
 *
 * @param depth 0 for units directly under the agency
 * @param closedOn last day of the unit, null while it lasts
 */
public record UnitInfo(
        long id,
        long agencyId,
        @Nullable Long parentId,
        String name,
        int depth,
        @Nullable LocalDate closedOn) {

    /** Open on that day, the last day included. */
    public boolean isOpenOn(LocalDate day) {
        return closedOn == null || !day.isAfter(closedOn);
    }
}
