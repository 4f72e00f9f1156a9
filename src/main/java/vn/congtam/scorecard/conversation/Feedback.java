package vn.congtam.scorecard.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the superior says after the decision.
 *
 * @param writtenAt null while nothing is stored
 */
public record Feedback(
        String strengths,
        String toImprove,
        String nextMonth,
        String author,
        @Nullable Instant writtenAt) {

    static final Feedback NONE = new Feedback("", "", "", "", null);
}
