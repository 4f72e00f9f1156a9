package vn.congtam.insight.levelling;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/** Who sees what was found in an agency or in the city, and who sets the limits. */
record LevellingPermissions(CurrentOfficial me) {

    /** Whether the reader has to do with this agency's alerts at all. */
    public boolean maySee(long agencyId) {
        return insider(agencyId) || maySeeCity();
    }

    public boolean maySee(PeriodSummary month) {
        return !month.isOpen() && maySee(month.agencyId()) && (!publishedOnly(month.agencyId()) || month.isPublished());
    }

    /** City HR learns of results once they are published, like everybody outside the agency but inspectors. */
    public boolean publishedOnly(long agencyId) {
        return !insider(agencyId) && !me.isInspector();
    }

    public boolean publishedOnly() {
        return !me.isInspector();
    }

    public boolean maySeeCity() {
        return me.isCityHr() || me.isInspector();
    }

    public boolean maySetLimits() {
        return me.isCityHr();
    }

    public boolean mayRetry(long agencyId) {
        return me.isHrOf(agencyId) || me.isCityHr();
    }

    public boolean isOutsider(long agencyId) {
        return !insider(agencyId);
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }

    private boolean insider(long agencyId) {
        return me.isHrOf(agencyId) || me.isHeadOfAgency(agencyId);
    }
}
