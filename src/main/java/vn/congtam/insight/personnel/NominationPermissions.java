package vn.congtam.insight.personnel;

import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Who reads and makes nominations of a person: the head of the agency of the main post and city HR nominate, HR of the agency and
 * inspectors read; never the person. Each side withdraws its own.
 *
 * @param agencyId of the main post today, null without one
 */
public record NominationPermissions(
        CurrentOfficial me, long personId, @Nullable Long agencyId) {

    public boolean maySee() {
        return !me.isPerson(personId) && (seesAll() || (agencyId != null && isInside(agencyId)));
    }

    /** Whether nominations by former agencies are seen too. */
    public boolean seesAll() {
        return me.isCityHr() || me.isInspector();
    }

    public boolean mayNominate() {
        return !me.isPerson(personId) && agencyId != null && (me.isHeadOfAgency(agencyId) || me.isCityHr());
    }

    /** In whose name: the head of the agency speaks for it even if city HR as well. */
    boolean nominatesForCity() {
        return agencyId != null && !me.isHeadOfAgency(agencyId);
    }

    public boolean mayWithdraw(Nomination nomination) {
        return nomination.stands()
                && maySee()
                && (nomination.byCity() ? me.isCityHr() : me.isHeadOfAgency(nomination.agencyId()));
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }

    private boolean isInside(long agency) {
        return me.isHrOf(agency) || me.isHeadOfAgency(agency);
    }
}
