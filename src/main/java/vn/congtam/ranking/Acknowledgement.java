package vn.congtam.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person has confirmed having seen a published result.
 *
 * @param version of the result that is asked about
 * @param at null while not confirmed
 */
public record Acknowledgement(int version, @Nullable Instant at) {

    public boolean isGiven() {
        return at != null;
    }
}
