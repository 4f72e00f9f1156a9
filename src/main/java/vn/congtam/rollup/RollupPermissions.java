package vn.congtam.rollup;

import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Who may read roll-ups of an agency's people: its HR and its head, closed months included; city HR and inspectors from published
 * months. The administrator never. Everybody reads the own one, from published months.
 */
record RollupPermissions(CurrentOfficial me, long agencyId) {

    public boolean isInside() {
        return me.isHrOf(agencyId) || me.isHeadOfAgency(agencyId);
    }

    public boolean maySee() {
        return isInside() || me.isCityHr() || me.isInspector();
    }

    /** Reading somebody's scores without being in charge of them is put on record. */
    public boolean isOutsider() {
        return !isInside();
    }

    /** The months of a sheet may be explained to those in charge of its agency only. */
    public boolean mayExplain(RatedMonth month) {
        return month.sheetId() != null && (month.agencyId() == agencyId || me.isCityHr() || me.isInspector());
    }

    public @Nullable Long reader() {
        return me.personId();
    }

    void requireSeeing() {
        if (!maySee()) {
            throw new NotFound();
        }
    }
}
