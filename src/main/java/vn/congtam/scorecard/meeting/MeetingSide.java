package vn.congtam.scorecard.meeting;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.NotFound;

/**
 * Whose meetings these are: an agency's, or the city's about heads of agencies.
 *
 * @param agencyId null for the city
 */
public record MeetingSide(@Nullable Long agencyId, CurrentOfficial me, YearMonth month) {

    static MeetingSide of(@Nullable Long agencyId, CurrentOfficial me, MonthInView view) {
        return new MeetingSide(agencyId, me, view.month());
    }

    /** Decides on the sheets: the head of the agency; city HR, who enters what the higher body decides. */
    public boolean leads() {
        return agencyId == null ? me.isCityHr() : me.isHeadOfAgency(agencyId);
    }

    /** @throws NotFound for everybody else */
    MeetingSide requireLead() {
        if (!leads()) {
            throw new NotFound();
        }
        return this;
    }

    boolean isHr() {
        return agencyId != null && me.isHrOf(agencyId);
    }

    public boolean isCity() {
        return agencyId == null;
    }

    /** Address that everything about these meetings starts with. */
    public String base() {
        return (agencyId == null ? "/city-heads" : "/agencies/" + agencyId) + "/meetings";
    }

    /** Address of the grid in which these sheets are decided one by one. */
    public String grid() {
        return agencyId == null ? "/city-heads" : "/agencies/" + agencyId + "/decision";
    }
}
