package vn.congtam.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose turn it is although the deadline has passed.
 *
 * @param amount late sheets that wait for this person
 * @param remindedAt of the last reminder that is too recent for another one
 */
record NudgeLine(
        long personId,
        String name,
        String step,
        int amount,
        Instant due,
        @Nullable Instant remindedAt) {

    /** Whether this person is to be reminded now. */
    public boolean isOpen() {
        return remindedAt == null;
    }
}
