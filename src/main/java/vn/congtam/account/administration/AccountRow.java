package vn.congtam.account.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.Role;

/**
 * An account as the lists show it.
 *
 * @param agencyId agency of the person; null for accounts without person
 * @param unitName unit of the main post; empty when there is none
 * @param leadsAgency head or deputy head of an agency, today or from a day to come
 */
record AccountRow(
        long id,
        String username,
        String displayName,
        @Nullable Long personId,
        @Nullable Long agencyId,
        String agencyName,
        String unitName,
        boolean leadsAgency,
        boolean enabled,
        boolean oneTime,
        @Nullable Instant lastSignIn,
        List<Grant> grants) {

    record Grant(long id, Role role, @Nullable Long agencyId, String agencyName) {}

    /** Message key of the state: account.state.* */
    public String state() {
        if (!enabled) {
            return "disabled";
        }
        if (oneTime) {
            return lastSignIn == null ? "never" : "oneTime";
        }
        return "active";
    }

    /** Kind of the status badge. */
    public String stateKind() {
        return switch (state()) {
            case "active" -> "ok";
            case "disabled" -> "locked";
            default -> "wait";
        };
    }
}
