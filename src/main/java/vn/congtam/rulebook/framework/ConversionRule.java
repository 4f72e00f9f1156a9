package vn.congtam.rulebook.framework;

import java.util.List;

/**
 * How converted products become the results of a month (Decree 335/2025/NĐ-CP): quantity, quality and progress as ratios of
 * what was assigned, for leaders together with marks that people give.
 *
 * @param failedReviewPercent taken off the quality of a task for each review that it failed, 1 to 100
 * @param delayPercent taken off the progress of a task for each delay, 1 to 100
 * @param delay what is counted as one delay
 * @param ratiosCapped whether none of the three ratios may exceed 100 per cent
 * @param complexityGroups most groups that a catalogue may have, 1 to 5
 * @param marks what a mark of a leader may be, in per cent, best first
 * @param cappedBasis what the setting of the cap rests on
 * @param delayBasis what the counting of delays rests on
 */
public record ConversionRule(
        int failedReviewPercent,
        int delayPercent,
        Delay delay,
        boolean ratiosCapped,
        int complexityGroups,
        List<Integer> marks,
        Basis basis,
        Basis delayBasis,
        Basis cappedBasis) {

    /** What counts as one delay. */
    public enum Delay {
        /** Every day after the due date (handbook). */
        DAY,
        /** Being late at all, once (decree). */
        OCCURRENCE
    }

    public ConversionRule {
        marks = List.copyOf(marks);
    }

    /** Number of delays that so many days after the due date are. */
    public int delays(int daysLate) {
        return delay == Delay.DAY ? daysLate : Math.min(daysLate, 1);
    }
}
