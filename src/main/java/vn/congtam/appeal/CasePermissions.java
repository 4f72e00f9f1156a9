package vn.congtam.appeal;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** Who reads the cases and figures of an agency, and who sets its rule. */
record CasePermissions(CurrentOfficial me, long agencyId) {

    boolean maySee() {
        return mayManage() || me.isHeadOfAgency(agencyId) || me.isCityHr() || me.isInspector();
    }

    public boolean mayManage() {
        return me.isHrOf(agencyId);
    }

    CasePermissions requireSeeing() {
        return require(maySee());
    }

    CasePermissions requireManaging() {
        return require(mayManage());
    }

    static void requireCity(CurrentOfficial me) {
        if (!me.isCityHr() && !me.isInspector()) {
            throw new NotFound();
        }
    }

    private CasePermissions require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
        return this;
    }
}
