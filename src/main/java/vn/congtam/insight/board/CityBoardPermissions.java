package vn.congtam.insight.board;

import java.util.List;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodStatus;
import vn.congtam.shared.NotFound;

/** City HR and inspectors see the boards of all agencies, from published months, as the overview of the city does. */
record CityBoardPermissions(CurrentOfficial me) {

    static CityBoardPermissions of(CurrentOfficial me) {
        return new CityBoardPermissions(me);
    }

    List<String> statuses() {
        return List.of(PeriodStatus.PUBLISHED.name());
    }

    PeopleReach reach() {
        return new PeopleReach(null, new Sight(statuses(), me.personId()), null);
    }

    void requireSeeing() {
        if (!me.isCityHr() && !me.isInspector()) {
            throw new NotFound();
        }
    }
}
