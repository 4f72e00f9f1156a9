package vn.congtam.worklog.conversion;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** The catalogue is open to everybody of the agency, whose work it measures; its human resources keep it. */
record CataloguePermissions(CurrentOfficial me, long agencyId) {

    boolean mayRead() {
        return mayEdit() || (me.personId() != null && me.belongsTo(agencyId));
    }

    public boolean mayEdit() {
        return me.isHrOf(agencyId);
    }

    CataloguePermissions requireRead() {
        return require(mayRead());
    }

    CataloguePermissions requireEdit() {
        return require(mayEdit());
    }

    private CataloguePermissions require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
        return this;
    }
}
