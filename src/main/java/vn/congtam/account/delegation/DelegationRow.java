package vn.congtam.account.delegation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.DelegationScope;

/** A delegation in a list. */
record DelegationRow(
        long id,
        long agencyId,
        long delegatorId,
        String delegatorName,
        long delegateId,
        String delegateName,
        DelegationScope scope,
        LocalDate validFrom,
        LocalDate validTo,
        String documentNo,
        @Nullable String revokeReason,
        State state) {

    enum State {
        COMING,
        IN_FORCE,
        ENDED,
        REVOKED
    }

    public boolean isRevocable() {
        return state == State.COMING || state == State.IN_FORCE;
    }

    public boolean isInForce() {
        return state == State.IN_FORCE;
    }
}
