package vn.congtam.document.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.paper.Footer;
import vn.congtam.ranking.Acknowledgement;
import vn.congtam.ranking.Sentence;
import vn.congtam.scorecard.ConvertedFigures;
import vn.congtam.shared.Points;

/**
 * A score sheet as it stands on paper, with the columns that its reader may see.
 *
 * @param title in capitals
 * @param columns whose points are shown, at least the official's own
 * @param totals and {@code classes}: one per column
 * @param deductionTotals one per column, null where nothing was taken off
 * @param outcome null until the reader may know it
 * @param seen whether the person confirmed having seen the published result, null before publication
 * @param form01 what form 01 of Decree 335/2025/NĐ-CP adds, null for other forms
 * @param reviewer and {@code decider}: names under the signatures, may be empty
 */
public record PrintedSheet(
        Letterhead letterhead,
        String title,
        YearMonth month,
        Subject subject,
        List<Column> columns,
        List<Row> rows,
        List<Deducted> deductions,
        List<@Nullable Points> deductionTotals,
        List<@Nullable Points> totals,
        List<@Nullable String> classes,
        List<Remark> remarks,
        @Nullable Outcome outcome,
        String reviewer,
        String decider,
        Points maximum,
        @Nullable Acknowledgement seen,
        Footer footer,
        @Nullable Form01 form01) {

    public enum Column {
        SELF,
        REVIEW,
        DECISION
    }

    public enum Kind {
        GROUP,
        SUBGROUP,
        LINE,
        CONVERTED,
        MARK
    }

    /**
     * What form 01 says besides the points.
     *
     * @param figures arithmetic of the computed line, null while nothing was given
     */
    public record Form01(@Nullable ConvertedFigures figures, String strengths, String weaknesses) {}

    public record Subject(String name, String code, String post, String unit) {}

    /**
     * A row of the form.
     *
     * @param points one per column, null where none were given
     */
    public record Row(
            Kind kind, String number, String content, Points maximum, String note, List<@Nullable Points> points) {}

    /** An entry of the catalogue of deductions. */
    public record Deducted(String text, LocalDate date, int times, Points points, String note) {}

    public record Remark(Column by, String text) {}

    /**
     * How the month came out.
     *
     * @param ratedClass as the framework labels it, null when not rated
     * @param className in words, or the reason of "not rated"
     * @param provisional the month is not closed yet
     * @param reasons why the class is not that of the score
     */
    public record Outcome(@Nullable String ratedClass, String className, boolean provisional, List<Sentence> reasons) {}

    public int monthNumber() {
        return month.getMonthValue();
    }

    /** Without the dot that numbers take in sentences. */
    public String yearNumber() {
        return String.valueOf(month.getYear());
    }
}
