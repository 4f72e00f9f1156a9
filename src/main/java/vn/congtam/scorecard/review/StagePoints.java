package vn.congtam.scorecard.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.Stage;
import vn.congtam.shared.Points;

/**
 * The points of one stage as the database keeps them.
 *
 * @param actingFor in whose place the author gave them, null for the own name
 */
record StagePoints(
        Stage stage,
        Map<String, AssessmentLine> lines,
        List<DeductionEntry> deductions,
        Map<String, Points> groupPoints,
        boolean complete,
        @Nullable Points total,
        @Nullable Points deducted,
        @Nullable RatedClass classByScore,
        String reason,
        String remark,
        boolean agreed,
        int version,
        @Nullable String author,
        @Nullable String actingFor) {

    public SheetContent content() {
        return new SheetContent(lines, deductions);
    }

    public @Nullable Points group(String code) {
        return groupPoints.get(code);
    }
}
