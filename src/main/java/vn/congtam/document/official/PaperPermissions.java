package vn.congtam.document.official;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.summary.SummaryPermissions;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/**
 * Who does what with the papers of an agency's month. Who may take the summary may take them; HR writes numbers and signers; HR and the
 * head of the agency take everybody's sheets at once.
 */
public record PaperPermissions(CurrentOfficial me, PeriodSummary period) {

    public boolean mayRead() {
        return new SummaryPermissions(me, period).mayRead();
    }

    public boolean mayNumber() {
        return me.isHrOf(period.agencyId());
    }

    /** Everybody's sheets in one file, once nothing on them changes any more. */
    public boolean mayBundle() {
        return isInCharge() && !period.isCorrectable();
    }

    public boolean isInCharge() {
        return me.isHrOf(period.agencyId()) || me.isHeadOfAgency(period.agencyId());
    }

    /** @throws NotFound instead of saying that there is something to see */
    public void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
