package vn.congtam.period;

import java.time.Instant;

/**
 * The deadline of one step for one person, extensions of the person and of the unit included.
 *
 * @param due the last moment, as every screen says it
 * @param lateAfter from then on it counts as late: {@code due} and the hours of grace
 * @param extended whether it lies after the month's own date
 */
public record StepDeadline(Instant due, Instant lateAfter, boolean extended) {

    /** Whether something done at this moment is late. The last moment itself is in time. */
    public boolean isLate(Instant moment) {
        return moment.isAfter(lateAfter);
    }

    public boolean hasGrace() {
        return lateAfter.isAfter(due);
    }
}
