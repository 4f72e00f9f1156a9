package vn.congtam.worklog;

import java.time.Instant;

/**
 * An objective cause as the task shows it.
 *
 * @param times failed reviews that it stands for, 1 for a delay
 * @param decidedBy name of whoever decided, empty while it waits
 */
record CauseLine(
        long id,
        CauseKind kind,
        int times,
        String note,
        CauseState state,
        Instant claimedAt,
        String decidedBy,
        String decisionNote) {

    public boolean isWaiting() {
        return state == CauseState.CLAIMED;
    }
}
