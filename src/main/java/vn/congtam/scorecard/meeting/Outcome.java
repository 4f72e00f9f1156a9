package vn.congtam.scorecard.meeting;

/** What became of a sheet on the agenda. */
public enum Outcome {
    /** Concluded; the sheet is about to be decided. */
    PENDING,
    DECIDED,
    /** The meeting concluded another class than the points give: the points are adjusted in the grid, then decided. */
    TO_ADJUST,
    /** Not concluded, or the sheet changed since it was put on the agenda. */
    LEFT
}
