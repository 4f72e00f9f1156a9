package vn.congtam.scorecard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/**
 * A sheet with the points of every stage, for papers. It holds everything: what a reader may see of it is asked of
 * {@link SheetPermissions}.
 *
 * @param reviewer name of the last reviewer, empty when posts give none
 * @param decider name of the authority, empty for the higher body
 * @param submittedAt null before the first submission
 * @param ratio that the official saw when submitting, null before
 * @param decisionDocument number of the higher body's decision, null for others
 * @param stages those that somebody has begun
 */
public record SheetRecord(
        SheetSubject subject,
        long periodId,
        YearMonth month,
        SheetKind kind,
        long frameworkId,
        String personCode,
        String personName,
        String postTitle,
        String unitName,
        String reviewer,
        String decider,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable CompletionRatio ratio,
        @Nullable String notRatedReason,
        @Nullable String decisionDocument,
        Map<Stage, Given> stages) {

    /**
     * The points of one stage.
     *
     * @param work that they were scored with
     * @param total exact, of the lines given so far; null before the first one
     * @param reason why it differs from the stage before, may be empty
     * @param remark to the official, may be empty
     */
    public record Given(
            SheetContent content,
            WorkFigures work,
            boolean complete,
            @Nullable Points total,
            @Nullable RatedClass classByScore,
            String reason,
            String remark) {}

    public Optional<Given> given(Stage stage) {
        return Optional.ofNullable(stages.get(stage));
    }

    /** What the highest review level that has begun gave. */
    public Optional<Given> reviewed() {
        return given(Stage.REVIEW2).or(() -> given(Stage.REVIEW1));
    }
}
