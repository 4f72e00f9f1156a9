package vn.congtam.ranking;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.Trace;
import vn.congtam.rulebook.framework.Basis;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;
import vn.congtam.worklog.ConvertedLine;

/**
 * Why a sheet has its points and its class, from the single line to the quota. Drawn from the decided lines with the framework
 * of the month; of other people it tells nothing but the total at the line.
 *
 * @param total exact, null when not rated
 * @param ratedClass A to D, null when not rated
 * @param publishedAt null while only those in charge may read it
 * @param rows the sheet with its arithmetic, empty when not rated
 * @param path from score to class
 * @param gaps where the missing points are, the largest first
 * @param products behind the computed line, null where results do not come from products or nothing was rated
 * @param trace every step of the score; total and class follow from it alone. Null when not rated
 */
public record Explanation(
        long sheetId,
        long personId,
        long agencyId,
        String person,
        String unit,
        String post,
        YearMonth month,
        @Nullable Points total,
        @Nullable String ratedClass,
        @Nullable String notRatedReason,
        @Nullable Instant publishedAt,
        Instant closedAt,
        int version,
        String checkCode,
        Framework framework,
        List<Row> rows,
        List<PathStep> path,
        List<Gap> gaps,
        @Nullable Products products,
        @Nullable Trace trace) {

    /**
     * The converted products of the month.
     *
     * @param changed whether they no longer add up to the sums that the decided points were scored with
     */
    public record Products(ConversionRule rule, List<ConvertedLine> lines, boolean changed) {}

    /** What a row is about; decides its look. */
    public enum Kind {
        GROUP,
        LINE,
        DEDUCTION,
        TOTAL
    }

    /**
     * A row of the explained sheet.
     *
     * @param number as on the form, may be empty
     * @param maximum null for deductions and marks
     * @param points null for marks, which add none by themselves
     * @param adjusted whether somebody changed the own score or a limit cut it
     */
    public record Row(
            Kind kind,
            String number,
            String title,
            List<Sentence> how,
            @Nullable Points maximum,
            @Nullable Points points,
            @Nullable Basis basis,
            boolean adjusted) {}

    /**
     * A step from score to class.
     *
     * @param turn whether it changed the class or set a limit
     */
    public record PathStep(
            String icon,
            boolean turn,
            Sentence title,
            List<Sentence> texts,
            @Nullable Basis basis) {}

    /**
     * Points that were not reached.
     *
     * @param percent of the largest gap, 0 to 100
     */
    public record Gap(String code, String title, Points points, int percent) {}

    /** What tables and badges show for the class, empty when not rated. */
    public String label() {
        return ratedClass == null ? "" : framework.labelOf(RatedClass.valueOf(ratedClass));
    }

    /** Points short of the maximum, null when not rated. */
    public @Nullable Points missing() {
        return total == null ? null : framework.scale().maximum().minus(total);
    }
}
