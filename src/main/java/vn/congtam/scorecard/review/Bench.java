package vn.congtam.scorecard.review;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.DelegationScope;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.NotFound;

/**
 * Whose grid is open: a reviewer's team, the decisions of an agency's head, or city HR for the heads of agencies; under a
 * delegation the delegator's. Decides
 * which sheets belong to it; a sheet outside is not found.
 *
 * @param base address that all links and forms of the grid start with
 */
record Bench(
        Kind kind,
        String base,
        CurrentOfficial me,
        YearMonth month,
        @Nullable Long agencyId) {

    enum Kind {
        TEAM,
        AGENCY,
        CITY
    }

    static Bench team(CurrentOfficial me, MonthInView month) {
        if (me.personId() == null || me.agencyId() == null) {
            throw new NotFound();
        }
        return new Bench(Kind.TEAM, "/team", me, month.month(), me.agencyId());
    }

    /** @throws NotFound for everybody but the head of the agency */
    static Bench agency(CurrentOfficial me, MonthInView month, long agencyId) {
        if (!me.decidesIn(agencyId)) {
            throw new NotFound();
        }
        return new Bench(Kind.AGENCY, "/agencies/" + agencyId + "/decision", me, month.month(), agencyId);
    }

    /** @throws NotFound for everybody but city HR */
    static Bench city(CurrentOfficial me, MonthInView month) {
        if (!me.isCityHr()) {
            throw new NotFound();
        }
        return new Bench(Kind.CITY, "/city-heads", me, month.month(), null);
    }

    public boolean isTeam() {
        return kind == Kind.TEAM;
    }

    public boolean isAgency() {
        return kind == Kind.AGENCY;
    }

    public boolean isCity() {
        return kind == Kind.CITY;
    }

    /** Whose desk it is; 0 for nobody's. */
    public long personId() {
        Long desk = me.desk(isTeam() ? DelegationScope.REVIEW : DelegationScope.DECISION);
        return desk == null ? 0 : desk;
    }

    /** The one who acts in somebody else's place, null for the own one. */
    @Nullable Long actor() {
        return me.acting() == null ? null : me.personId();
    }
}
