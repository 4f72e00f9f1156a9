package vn.congtam.ranking;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * What the reader may do with an agency's ranking: HR prepares, closes and publishes, the agency head settles ties, both see
 * it; inspectors see it once closed, city HR once published. The same answers guard handlers and show buttons.
 */
record RankingPermissions(CurrentOfficial me, RankedMonth month) {

    public boolean mayPrepare() {
        return me.isHrOf(month.agencyId());
    }

    public boolean mayLead() {
        return me.isHeadOfAgency(month.agencyId());
    }

    public boolean maySee() {
        return mayPrepare()
                || mayLead()
                || (me.isInspector() && !month.isOpen())
                || (me.isCityHr() && month.isPublished());
    }

    public boolean mayClose() {
        return mayPrepare() && month.isOpen();
    }

    public boolean maySettleTie() {
        return mayLead() && month.isOpen();
    }

    /** Whether the way to ask for or approve a reopening is shown. */
    public boolean mayReopen() {
        return (mayPrepare() || mayLead()) && !month.isOpen();
    }

    public boolean mayPublish() {
        return mayPrepare() && !month.isOpen() && !month.isPublished();
    }

    /** Nobody sees the own result before it is published, not even who prepares or leads the closing. */
    public boolean hides(RankingRow row) {
        return me.isPerson(row.personId()) && !month.isPublished();
    }

    /** Reads without being in charge of the month. */
    public boolean isOutsider() {
        return !mayPrepare() && !mayLead();
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
