package vn.congtam.organization;

import vn.congtam.shared.NotFound;

/** Who may see and change agencies, units and people: one answer for the guard and for the buttons. */
public record OrganizationPermissions(OrganizationUser user) {

    /** Human resources of the agency; the city's human resources and the inspector read. */
    public boolean mayRead(long agencyId) {
        return mayEdit(agencyId) || user.isCityHr() || user.isInspector();
    }

    public boolean mayEdit(long agencyId) {
        return user.isHrOf(agencyId);
    }

    /** List of agencies, creating and renaming them. */
    boolean mayManageAgencies() {
        return user.isCityHr() || user.isAdministrator();
    }

    public void requireRead(long agencyId) {
        require(mayRead(agencyId));
    }

    public void requireEdit(long agencyId) {
        require(mayEdit(agencyId));
    }

    void requireManageAgencies() {
        require(mayManageAgencies());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
