package vn.congtam.rollup.rating;

import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * What the reader may do with an agency's yearly rating: HR opens, closes and publishes, the head decides on all but the own
 * sheet and settles ties, city HR enters the decision on the head. Inspectors read once closed, city HR once published.
 *
 * @param rating null while it is not opened
 */
record YearPermissions(
        CurrentOfficial me, long agencyId, @Nullable YearRating rating) {

    static YearPermissions of(CurrentOfficial me, YearRating rating) {
        return new YearPermissions(me, rating.agencyId(), rating);
    }

    public boolean mayPrepare() {
        return me.isHrOf(agencyId);
    }

    public boolean mayLead() {
        return me.isHeadOfAgency(agencyId);
    }

    public boolean isOutsider() {
        return !mayPrepare() && !mayLead();
    }

    public boolean maySee() {
        return !isOutsider()
                || (rating != null
                        && ((me.isInspector() && !rating.isOpen()) || (me.isCityHr() && rating.isPublished())));
    }

    public boolean mayOpen() {
        return mayPrepare() && (rating == null || rating.isOpen());
    }

    public boolean mayClose() {
        return mayPrepare() && rating != null && rating.isOpen();
    }

    public boolean mayPublish() {
        return mayPrepare() && rating != null && rating.status() == YearStatus.CLOSED;
    }

    public boolean mayDecideOn(YearLine line) {
        return rating != null && rating.isOpen() && line.hasClass() && mayDecideOn(line.sheet());
    }

    /** Nobody decides on themselves; on the head only the higher body does. */
    public boolean mayDecideOn(YearSheetRow sheet) {
        return !me.isPerson(sheet.personId()) && (sheet.ofHead() ? me.isCityHr() : mayLead());
    }

    public boolean maySettleTie() {
        return mayLead() && rating != null && rating.isOpen();
    }

    /** Nobody sees the own result before it is published, not even who prepares or leads the closing. */
    public boolean hides(YearSheetRow sheet) {
        return me.isPerson(sheet.personId()) && (rating == null || !rating.isPublished());
    }

    /** The sheet with what it holds for this reader: the own one, those in charge, the higher body for heads. */
    public boolean maySee(YearSheetRow sheet) {
        return me.isPerson(sheet.personId()) || maySee() || mayDecideOn(sheet);
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
