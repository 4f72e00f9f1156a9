package vn.congtam.eventlog;

import java.util.List;
import java.util.stream.Stream;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Who may read which part of the log: human resources the own agency's, the inspector everything, city human resources what
 * holds no score, the administrator accounts and organization only.
 */
record LogPermissions(CurrentOfficial me) {

    /** Beginnings of the actions that hold no score. */
    static final List<String> WITHOUT_SCORES =
            List.of("account.", "organization.", "agency.", "staff.", "unit.", "person.", "post.", "api-client.");

    private static final List<String> MONTHS = List.of("period.");

    /** Empty: everything. */
    List<String> cityPrefixes() {
        return me.isInspector()
                ? List.of()
                : Stream.concat(WITHOUT_SCORES.stream(), MONTHS.stream()).toList();
    }

    void requireAgency(long agencyId) {
        require(me.isInspector() || me.isHrOf(agencyId));
    }

    void requireCity() {
        require(me.isInspector() || me.isCityHr());
    }

    void requireAdministration() {
        require(me.isAdministrator());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
