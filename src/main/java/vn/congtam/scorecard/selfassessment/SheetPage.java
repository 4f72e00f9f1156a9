package vn.congtam.scorecard.selfassessment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.deadline.OwnDeadline;

/**
 * Everything that the screen shows of one sheet.
 *
 * @param blocks rows by group, each block one body of the table
 * @param frame maxima of the groups, "20 – 70 – 10"
 * @param sums shown subtotal by code without dots
 * @param band and {@code converted}: help with the line that follows the tasks, one of them according to the framework
 * @param problems what stands against submitting, in the order of the form
 * @param savedAt "11:52", null before the first save
 * @param deadline until when, whom to ask, and whether it is late
 * @param previousMonth the published month before, "10/2026", null when there is none
 */
record SheetPage(
        OwnSheet sheet,
        PeriodSummary period,
        SheetPermissions may,
        String title,
        String frame,
        String step,
        Remaining remaining,
        List<List<SheetRow>> blocks,
        Map<String, String> sums,
        List<SubTotal> subTotals,
        Score score,
        @Nullable BandHelp band,
        @Nullable ConvertedBlock converted,
        Framework framework,
        List<DeductionRow> deductions,
        List<DeductionItem> catalogue,
        Map<String, String> tasks,
        List<Problem> problems,
        int missing,
        @Nullable String savedAt,
        OwnDeadline deadline,
        @Nullable String previousMonth) {

    /** A figure of the bar: "II.1 19,0/20". */
    record SubTotal(String code, String points, String maximum) {}

    /** @param field id of the field to mend, null when the whole sheet is meant */
    record Problem(@Nullable String field, String sentence) {}

    /** @param index place in the list as stored, for removing */
    record DeductionRow(int index, DeductionEntry entry, String text, String points) {

        public String getKey() {
            return DeductionForm.key(index, entry);
        }
    }

    /** Time to the deadline: kind of the tag, unit days, hours, lateDays or lateHours, and the amount. */
    record Remaining(String kind, String unit, long amount) {

        static Remaining of(Duration left) {
            boolean late = left.isNegative();
            Duration distance = left.abs();
            boolean inDays = distance.toHours() >= 48;
            String kind = late ? "red" : distance.toHours() <= 48 ? "amber" : "grey";
            String unit = inDays ? (late ? "lateDays" : "days") : (late ? "lateHours" : "hours");
            return new Remaining(kind, unit, Math.max(1, inDays ? distance.toDays() : distance.toHours()));
        }
    }

    /** The band helper of II.2; without data no figures and every band open. */
    record BandHelp(
            boolean hasData,
            int done,
            int assigned,
            String percent,
            String lowest,
            String highest,
            String proposed,
            List<Band> bands) {

        /** @param exclusive the upper ends belong to the next band */
        record Band(int from, int to, String lowest, String highest, boolean exclusive, boolean current) {}
    }

    /** Submitted after the deadline, or the deadline has passed. */
    public boolean isLate() {
        return deadline.late();
    }

    /** Nothing stands against submitting but perhaps missing points: the deadline has not shut the door. */
    public boolean isInTime() {
        return !deadline.blocked();
    }

    /** Of the class by score, as the framework names it. */
    public String getClassLabel() {
        return framework.labelOf(score.classByScore());
    }

    public boolean isReadyToSubmit() {
        return problems.isEmpty();
    }

    /** The reviewer started although the official had not handed the sheet in. */
    public boolean isUnsubmitted() {
        return sheet.receipt() == null
                && sheet.notRatedReason() == null
                && !sheet.subject().status().isWithOfficial();
    }

    /** On its way or decided: read only, with the receipt. */
    public boolean isSent() {
        return sheet.receipt() != null && !sheet.subject().status().isWithOfficial();
    }
}
