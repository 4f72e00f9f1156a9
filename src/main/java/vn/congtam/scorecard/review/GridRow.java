package vn.congtam.scorecard.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.SheetRules;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.scorecard.SheetSubject;
import vn.congtam.scorecard.Stage;
import vn.congtam.shared.Points;

/**
 * One person in the grid.
 *
 * @param stage whose points the row shows as own
 * @param may what the reader may do, for the guard and the buttons
 * @param seat the stage in which the reader may give points now, null for none
 * @param handover when the self-assessment came in
 * @param stages points as far as the reader may see them
 * @param otherUnit what the other unit of a moved person says, null for everybody else
 * @param facts what follows from all this, worked out once because a page asks for it many times
 */
record GridRow(
        SheetSubject subject,
        String name,
        String postTitle,
        String unitName,
        SheetKind sheetKind,
        Framework framework,
        java.time.YearMonth month,
        Stage stage,
        SheetPermissions may,
        @Nullable Stage seat,
        Handover handover,
        Map<Stage, StagePoints> stages,
        WorkFigures work,
        @Nullable String decisionDocument,
        boolean open,
        @Nullable OtherUnitNote otherUnit,
        Facts facts) {

    /** @param missing reasons that are due and not written */
    private record Facts(List<GridCell> cells, List<Violation> missing) {

        static final Facts NONE = new Facts(List.of(), List.of());
    }

    static GridRow of(
            SheetSubject subject,
            String name,
            String postTitle,
            String unitName,
            SheetKind sheetKind,
            Framework framework,
            java.time.YearMonth month,
            Stage stage,
            SheetPermissions may,
            @Nullable Stage seat,
            Handover handover,
            Map<Stage, StagePoints> stages,
            @Nullable String decisionDocument,
            boolean open,
            @Nullable OtherUnitNote otherUnit) {
        return new GridRow(
                subject,
                name,
                postTitle,
                unitName,
                sheetKind,
                framework,
                month,
                stage,
                may,
                seat,
                handover,
                stages,
                WorkFigures.NONE,
                decisionDocument,
                open,
                otherUnit,
                Facts.NONE);
    }

    GridRow with(WorkFigures found) {
        return with(found, new Facts(findCells(), findMissing(found)));
    }

    private GridRow with(WorkFigures found, Facts settled) {
        return new GridRow(
                subject,
                name,
                postTitle,
                unitName,
                sheetKind,
                framework,
                month,
                stage,
                may,
                seat,
                handover,
                stages,
                found,
                decisionDocument,
                open,
                otherUnit,
                settled);
    }

    public long sheetId() {
        return subject.sheetId();
    }

    public @Nullable StagePoints self() {
        return stages.get(Stage.SELF);
    }

    public @Nullable StagePoints own() {
        return stages.get(stage);
    }

    /** What the own points are compared with. */
    public @Nullable StagePoints before() {
        return stages.get(subject.judgedBy(stage));
    }

    public SheetTemplate template() {
        return framework.sheet(sheetKind);
    }

    public List<GridCell> cells() {
        return facts.cells();
    }

    private List<GridCell> findCells() {
        return template().gridColumns().stream()
                .map(column -> new GridCell(
                        column.code(),
                        column.maximum(),
                        own() == null ? null : own().group(column.code()),
                        before() == null ? null : before().group(column.code()),
                        column.typable()))
                .toList();
    }

    public boolean isEditable() {
        return seat != null;
    }

    public boolean canAgree() {
        return seat != null && before() != null && before().complete() && own() == null && !needsDocument();
    }

    public boolean canUndo() {
        return (seat != null && own() != null) || may.canTakeBack();
    }

    public boolean canReturn() {
        return seat != null && !subject.status().isWithOfficial() && subject.status() != SheetStatus.DECIDED;
    }

    /** Scored at a review level and with nothing missing: can go on to the next level. */
    public boolean canPass() {
        return seat != null
                && seat != Stage.DECISION
                && own() != null
                && own().complete()
                && missing().isEmpty();
    }

    /** The decision of the higher body needs the number of its document. */
    public boolean needsDocument() {
        return stage == Stage.DECISION && subject.decider() == null;
    }

    public Optional<Points> difference() {
        return own() == null || own().total() == null || before() == null || before().total() == null
                ? Optional.empty()
                : Optional.of(own().total().minus(before().total()));
    }

    public boolean isDifferent() {
        return difference().filter(points -> !points.isZero()).isPresent()
                || cells().stream().anyMatch(GridCell::isDifferent);
    }

    /** Reasons that are due and not written. */
    public List<Violation> missing() {
        return facts.missing();
    }

    private List<Violation> findMissing(WorkFigures found) {
        if (own() == null || !own().reason().isBlank()) {
            return List.of();
        }
        SheetContent judged = before() == null ? SheetContent.EMPTY : before().content();
        return new SheetRules(framework, sheetKind, month)
                .reasonsDue(judged.points(found), own().content().points(found));
    }

    public RowState state() {
        return switch (subject.status()) {
            case NOT_RATED -> RowState.NOT_RATED;
            case DECIDED -> RowState.DECIDED;
            case DRAFT, RETURNED ->
                seat != null
                        ? RowState.UNSUBMITTED
                        : subject.status() == SheetStatus.RETURNED ? RowState.RETURNED : RowState.AWAITS_SELF;
            case SUBMITTED, IN_REVIEW, REVIEWED -> judged();
        };
    }

    private RowState judged() {
        if (may.isOwn()) {
            return RowState.HIGHER_BODY;
        }
        if (seat == null) {
            return own() != null && subject.status() != SheetStatus.SUBMITTED
                    ? RowState.PASSED
                    : open ? RowState.AWAITS_BELOW : RowState.CLOSED;
        }
        if (own() == null) {
            return RowState.READY;
        }
        boolean undecided = needsDocument() || !missing().isEmpty();
        return undecided ? RowState.NEEDS_REASON : own().agreed() ? RowState.AGREED : RowState.ADJUSTED;
    }
}
