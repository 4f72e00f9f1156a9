package vn.congtam.ranking.reopening;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Who may ask for a closed month to be reopened and who may approve it: human resources and the head of the agency ask, the head approves
 * what somebody else asked for, city HR approves everywhere. Nobody approves the own request, nor one that names the own sheet.
 *
 * @param concerned whether the running reopening names the reader's own sheet
 */
record ReopeningPermissions(CurrentOfficial me, long agencyId, boolean concerned) {

    public boolean maySee() {
        return mayAsk() || me.isCityHr() || me.isInspector();
    }

    public boolean mayAsk() {
        return me.isHrOf(agencyId) || me.isHeadOfAgency(agencyId);
    }

    public boolean mayAnswer(Reopening request) {
        return !asked(request) && !concerned && (me.isHeadOfAgency(agencyId) || me.isCityHr());
    }

    public boolean mayWithdraw(Reopening request) {
        return asked(request);
    }

    private boolean asked(Reopening request) {
        return me.accountId() == request.requestedBy();
    }

    ReopeningPermissions require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
        return this;
    }
}
