package vn.congtam.insight.levelling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the analysis of a closing is.
 *
 * @param state WAITING also for a closing that nobody has begun
 * @param retryAt null when it is not tried again by itself
 */
record LevellingRun(
        long closingId,
        State state,
        int attempts,
        @Nullable Instant finishedAt,
        @Nullable Instant retryAt) {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean hasFailed() {
        return state == State.FAILED;
    }
}
