package vn.congtam.notice;

import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;

/** Whose notices: those of the person and those of the account. Nobody reads another one's. */
record Reader(@Nullable Long personId, long accountId) {

    /** Condition on a notice {@code n}, with the parameters {@code person} and {@code account}. */
    static final String OWN = "(n.person_id = :person or n.account_id = :account)";

    static Reader of(CurrentOfficial me) {
        return new Reader(me.personId(), me.accountId());
    }
}
