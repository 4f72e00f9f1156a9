package vn.congtam.scorecard.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.PostRole;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.shared.Points;

/**
 * The slip of one move in an open month.
 *
 * @param fromDays working days of the month in the old post
 * @param oldDecides the old post decides on the sheet
 * @param elsewhere unit that decides when neither of the two does, because the person went on to a third agency
 * @param overrideReason why human resources says so, or the city between agencies; null where the days do
 * @param overriddenBy null where several moves together say so
 * @param otherUnitId the unit that does not decide
 * @param agencyId of the unit that does not decide
 * @param betweenAgencies somebody came from or went to another agency; then the city alone says who decides instead
 * @param opinion what that unit says, null for nothing yet
 */
record HandOver(
        long id,
        long agencyId,
        long periodId,
        YearMonth month,
        long personId,
        String name,
        LocalDate effectiveOn,
        String fromUnit,
        String toUnit,
        int fromDays,
        int toDays,
        boolean oldDecides,
        @Nullable String elsewhere,
        @Nullable String overrideReason,
        @Nullable String overriddenBy,
        @Nullable Instant overriddenAt,
        SheetStatus status,
        boolean open,
        long otherUnitId,
        boolean betweenUnits,
        boolean betweenAgencies,
        @Nullable Opinion opinion) {

    /** @param tasks that were open, with whether they go along */
    record Opinion(Points score, String comment, String author, List<OpenTask> tasks) {}

    record OpenTask(long id, String title, boolean goes) {}

    /** Heads and deputies of the unit that does not decide; without any, the head of the agency. Never on oneself. */
    boolean isOpinedBy(CurrentOfficial me) {
        boolean leadsOther = me.posts().stream()
                .anyMatch(post -> post.unitId() == otherUnitId
                        && (post.role() == PostRole.HEAD || post.role() == PostRole.DEPUTY));
        return betweenUnits && !me.isPerson(personId) && (leadsOther || me.isHeadOfAgency(agencyId));
    }

    public boolean isChangeable() {
        return open && status != SheetStatus.DECIDED && status != SheetStatus.NOT_RATED;
    }

    public String otherUnit() {
        return oldDecides ? toUnit : fromUnit;
    }

    public String decidingUnit() {
        if (elsewhere != null) {
            return elsewhere;
        }
        return oldDecides ? fromUnit : toUnit;
    }
}
