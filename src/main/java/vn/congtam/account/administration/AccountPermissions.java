package vn.congtam.account.administration;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Who may do what with accounts: the administrator with all of them, human resources with those of the agency's people that
 * hold no granted role; nobody with the own one here.
 */
record AccountPermissions(CurrentOfficial me) {

    void requireAdministration() {
        require(me.isAdministrator());
    }

    void requireAgency(long agencyId) {
        require(me.isHrOf(agencyId));
    }

    /** Used for the guard and for the buttons. */
    boolean mayChange(AccountRow account) {
        boolean own = account.id() == me.accountId();
        boolean ofAgency = account.agencyId() != null && me.isHrOf(account.agencyId());
        return !own
                && (me.isAdministrator()
                        || (ofAgency
                                && account.personId() != null
                                && account.grants().isEmpty()));
    }

    void requireChange(AccountRow account) {
        require(mayChange(account));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
