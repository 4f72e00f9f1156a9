package vn.congtam.account.administration;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/**
 * Who may do what with accounts: the administrator with all of them, human resources with those of the agency's people that
 * hold no granted role and do not lead the agency; nobody with the own one here. Whoever could hand out a password for the
 * head could decide in the head's name.
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
        return account.id() != me.accountId() && (me.isAdministrator() || (isOfHr(account) && !account.leadsAgency()));
    }

    /** True where the buttons give way to the words that the administrator does it. */
    boolean isForAdministrator(AccountRow account) {
        return !me.isAdministrator() && isOfHr(account) && account.leadsAgency();
    }

    /** @throws Refused for the agency's head and deputies, whose accounts are the administrator's */
    void requireChange(AccountRow account) {
        if (isForAdministrator(account)) {
            throw new Refused("account.leader.byAdministrator");
        }
        require(mayChange(account));
    }

    private boolean isOfHr(AccountRow account) {
        return account.agencyId() != null
                && me.isHrOf(account.agencyId())
                && account.personId() != null
                && account.grants().isEmpty();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
