package vn.congtam.scorecard.progress;

import java.util.List;

/** @param late people of the unit whose current step is over its deadline */
record UnitProgress(long unitId, String name, int people, List<Tally> steps, int late) {

    /** Whether the unit is behind in the step that the agency is in. */
    public boolean isBehind(Step current) {
        return steps.stream().anyMatch(tally -> tally.step() == current && tally.missing() > 0);
    }
}
