package vn.congtam.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.congtam.rulebook.TraceText;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * The score with every step that led to it.
 *
 * @param total exact; of the lines given so far while the sheet is incomplete
 * @param shownTotal two decimals, half up
 * @param sums by code of group and criterion, before deductions
 * @param complete whether all lines are given
 * @param violations rules that a sheet with these points would break; the score counts what is within the limits
 */
record ScoringResponse(
        FrameworkVersion framework,
        SheetKind sheet,
        BigDecimal total,
        BigDecimal shownTotal,
        RatedAs ratedAs,
        Map<String, BigDecimal> sums,
        BigDecimal deductionTotal,
        boolean complete,
        int given,
        int expected,
        List<BrokenRule> violations,
        List<TraceText.Line> trace) {

    /** The version that scored. */
    record FrameworkVersion(String code, int version, String title) {}

    /**
     * The class by score alone, before anything on record and before the quota.
     *
     * @param code A to D
     * @param label as the framework writes it, for example {@code HTXS}
     */
    record RatedAs(String code, String label, String name) {}

    /** A rule that is not satisfied, with the place and a sentence. */
    record BrokenRule(String code, String place, String message) {}
}
