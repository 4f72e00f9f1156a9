package vn.congtam.scorecard.transfers;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Who releases, accepts and takes back: human resources of the agency that it concerns; the city's accept in the place of the receiving
 * agency and say which agency decides in the month of the move. Nobody accepts the own transfer, nor chooses who decides in it.
 */
record TransferPermissions(CurrentOfficial me, long agencyId) {

    public boolean maySee() {
        return mayRelease() || me.isCityHr();
    }

    public boolean mayRelease() {
        return me.isHrOf(agencyId);
    }

    public boolean mayWithdraw(Transfer transfer) {
        return mayRelease() && transfer.fromAgencyId() == agencyId && transfer.isReleased();
    }

    public boolean mayAnswer(Transfer transfer) {
        return maySee()
                && transfer.toAgencyId() == agencyId
                && transfer.isReleased()
                && !me.isPerson(transfer.personId());
    }

    public boolean mayReturn(Transfer transfer) {
        return maySee()
                && transfer.fromAgencyId() == agencyId
                && transfer.isAway()
                && !me.isPerson(transfer.personId());
    }

    /** The body above both agencies says whose sheet counts in the month of the move. */
    public boolean mayChoose(Transfer transfer) {
        return me.isCityHr() && transfer.isAccepted() && !me.isPerson(transfer.personId());
    }

    TransferPermissions require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
        return this;
    }
}
