package vn.congtam.insight.personnel;

import java.util.List;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.HeldPost;
import vn.congtam.organization.PostRole;
import vn.congtam.shared.NotFound;

/**
 * Who sees which lists of people. The head and HR of an agency: those of the agency, closed months included; who leads a unit: the
 * unit's members, from published months; city HR and inspectors: all, from published months. The administrator never.
 */
record PersonnelPermissions(CurrentOfficial me) {

    /** @throws NotFound for everybody but city HR and inspectors */
    Circle city() {
        require(seesCity());
        return new Circle("/city-personnel", null, null, false, me.personId());
    }

    /** @throws NotFound for who is neither in charge of the agency nor of the city */
    Circle agency(long agencyId) {
        require(isInside(agencyId) || seesCity());
        return new Circle("/agencies/" + agencyId + "/personnel", agencyId, null, isInside(agencyId), me.personId());
    }

    /**
     * The units that somebody leads.
     *
     * @throws NotFound for who leads none
     */
    Circle team(LedUnits led) {
        HeldPost post = me.posts().stream()
                .filter(held -> leadsUnits(held.role()))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Long> units = led.of(me, post.agencyId());
        return new Circle("/team-personnel", post.agencyId(), units, false, me.personId());
    }

    public boolean maySetThresholds() {
        return me.isCityHr();
    }

    boolean seesCity() {
        return me.isCityHr() || me.isInspector();
    }

    boolean isInside(long agencyId) {
        return me.isHrOf(agencyId) || me.isHeadOfAgency(agencyId);
    }

    static boolean leadsUnits(PostRole role) {
        return role == PostRole.HEAD || role == PostRole.AGENCY_DEPUTY;
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
