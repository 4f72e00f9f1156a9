package vn.congtam.scorecard.progress;

import java.time.Instant;

/**
 * One step of a unit or of the agency.
 *
 * @param done people through with the step
 * @param people everybody who is rated and has this step to do
 * @param due last moment of the step
 * @param over whether it has passed
 */
record Tally(Step step, int done, int people, Instant due, boolean over) {

    /** Kind of the cell on the board: done, running, late, todo. */
    public String kind() {
        if (done >= people) {
            return "done";
        }
        return over ? "late" : done > 0 ? "running" : "todo";
    }

    public int missing() {
        return people - done;
    }
}
