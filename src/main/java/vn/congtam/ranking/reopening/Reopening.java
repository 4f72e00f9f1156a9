package vn.congtam.ranking.reopening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reopening of a closed month.
 *
 * @param closingVersion version of the results that it corrects
 * @param whole every sheet of the month
 * @param people how many sheets it names
 * @param names of the first twenty people
 * @param requestedBy account that asked
 * @param approved null before an answer
 * @param endedAt when the month was closed again or the request was withdrawn
 * @param version for the answer: whoever answers has seen this state
 */
public record Reopening(
        long id,
        int closingVersion,
        boolean whole,
        int people,
        String names,
        String reason,
        String documentNo,
        long requestedBy,
        String requestedByName,
        Instant requestedAt,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable Boolean approved,
        @Nullable Instant endedAt,
        int version) {

    /** ASKED, IN_FORCE, DONE, REFUSED or WITHDRAWN. */
    public String state() {
        if (approved == null) {
            return endedAt == null ? "ASKED" : "WITHDRAWN";
        }
        return !approved ? "REFUSED" : endedAt == null ? "IN_FORCE" : "DONE";
    }

    public boolean isAsked() {
        return "ASKED".equals(state());
    }

    public boolean isInForce() {
        return "IN_FORCE".equals(state());
    }

    /** Whether nobody may ask for another one yet. */
    boolean isRunning() {
        return isAsked() || isInForce();
    }
}
