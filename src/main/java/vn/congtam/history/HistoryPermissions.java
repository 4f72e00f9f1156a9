package vn.congtam.history;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** HR of the agency imports and withdraws; city HR and inspectors read. The same answers guard handlers and show buttons. */
public record HistoryPermissions(CurrentOfficial me, long agencyId) {

    public boolean mayImport() {
        return me.isHrOf(agencyId);
    }

    public boolean mayRead() {
        return mayImport() || me.isCityHr() || me.isInspector();
    }

    /** Somebody whose reading of the results of others is put on record. */
    boolean isOutsider() {
        return !mayImport();
    }

    void requireImport() {
        require(mayImport());
    }

    void requireRead() {
        require(mayRead());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
