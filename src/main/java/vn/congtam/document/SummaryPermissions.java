package vn.congtam.document;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/** Who may take an agency's summary of a month: its HR and its head; city HR and inspectors once it is published. */
record SummaryPermissions(CurrentOfficial me, PeriodSummary period) {

    boolean mayRead() {
        return me.isHrOf(period.agencyId())
                || me.isHeadOfAgency(period.agencyId())
                || (period.isPublished() && (me.isCityHr() || me.isInspector()));
    }

    void requireReading() {
        if (!mayRead()) {
            throw new NotFound();
        }
    }
}
