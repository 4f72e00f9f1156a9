package vn.congtam.rulebook.engine;

import java.time.LocalDate;
import java.util.List;
import vn.congtam.rulebook.framework.Basis;
import vn.congtam.rulebook.framework.ClassBand;
import vn.congtam.shared.Points;

/** One step on the way from points to class, in the order in which it was taken; each names what it rests on. */
public sealed interface Step {

    Basis basis();

    /** A line received points. */
    record LineGiven(String code, String label, Points points, Points maximum, Basis basis) implements Step {}

    /** A line has no points yet; it adds nothing to the sums and leaves the score incomplete. */
    record LineMissing(String code, String label, Points maximum, Basis basis) implements Step {}

    /** What the completion ratio suggests for a line, and whether the given points stay within its band. */
    record BandProposed(String code, BandProposal proposal, boolean withinBand, Basis basis) implements Step {}

    /** No task was assigned, so nothing is suggested. */
    record NoCompletionData(String code, Basis basis) implements Step {}

    /** A leader's mark; it enters the converted result of its group and adds nothing by itself. */
    record MarkGiven(String code, String label, Points percent, Basis basis) implements Step {}

    /** The results computed from converted products and marks, the points of the line. */
    record Converted(String code, String label, ConvertedResult result, Points maximum, Basis basis) implements Step {}

    /** No task was assigned, or a mark is missing, so that nothing could be computed and the score is incomplete. */
    record NotConverted(String code, String label, List<String> missingMarks, Points maximum, Basis basis)
            implements Step {}

    /** A value left its range and was moved to the nearest limit. */
    record Clamped(String code, Points before, Points after, Points maximum, Basis basis) implements Step {}

    /** A group is the sum of its parts, after each part was clamped. */
    record GroupSummed(String code, String title, List<String> parts, Points sum, Points maximum, Basis basis)
            implements Step {}

    /** An entry of the catalogue of deductions. */
    record Deducted(
            String item,
            String group,
            String text,
            LocalDate date,
            int times,
            Points pointsEach,
            Points total,
            String note,
            Basis basis)
            implements Step {}

    /** The deductions of a group were cut at what the group had: a group never falls below 0. */
    record DeductionFloored(String group, Points asked, Points applied, Basis basis) implements Step {}

    /** Outermost groups less deductions. */
    record Totalled(List<String> groups, Points sum, Points deductions, Points total, Basis basis) implements Step {}

    /** The one rounding point; it changes what is shown, never the class. */
    record Rounded(Points exact, Points shown, Basis basis) implements Step {}

    /** The exact total reached the threshold of a class. */
    record Classified(Points exact, ClassBand band, Basis basis) implements Step {}
}
