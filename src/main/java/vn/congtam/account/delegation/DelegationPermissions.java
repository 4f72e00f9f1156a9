package vn.congtam.account.delegation;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** Who may record and revoke delegations: the delegator the own ones, human resources those of the agency. */
record DelegationPermissions(CurrentOfficial me) {

    /** @throws NotFound for accounts that belong to no official */
    long requireOfficial() {
        if (me.personId() == null || me.agencyId() == null) {
            throw new NotFound();
        }
        return me.personId();
    }

    /** Leads somebody, so that there is something to delegate. */
    boolean mayDelegate() {
        return me.personId() != null && me.leadsPeople();
    }

    long requireDelegate() {
        require(mayDelegate());
        return requireOfficial();
    }

    void requireHr(long agencyId) {
        require(me.isHrOf(agencyId));
    }

    boolean mayRevoke(DelegationRow row) {
        return row.isRevocable() && isGivenOrRun(row);
    }

    /** The guard of revoking; a delegation that has ended meanwhile is told so by the service. */
    void requireRevoke(DelegationRow row) {
        require(isGivenOrRun(row));
    }

    private boolean isGivenOrRun(DelegationRow row) {
        return me.isPerson(row.delegatorId()) || me.isHrOf(row.agencyId());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
