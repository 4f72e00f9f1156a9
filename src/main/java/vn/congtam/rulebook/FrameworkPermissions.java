package vn.congtam.rulebook;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** Who may choose, draft and publish frameworks of an agency: its human resources. */
public record FrameworkPermissions(CurrentOfficial me, long agencyId) {

    public boolean mayEdit() {
        return me.isHrOf(agencyId);
    }

    /** @throws NotFound for everybody else */
    public void requireEdit() {
        if (!mayEdit()) {
            throw new NotFound();
        }
    }
}
