package vn.congtam.scorecard.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.BandProposal;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.scorecard.ConvertedFigures;
import vn.congtam.scorecard.FieldResult;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;
import vn.congtam.worklog.TaskLine;

/**
 * One person beside the grid, or on a page of its own.
 *
 * @param tasks of the month, the late ones first
 * @param field proposal for mark d of a leader, null where there is none
 * @param previous the latest published month before this one, absent for none
 * @param errors sentences by field
 */
record Panel(
        GridRow row,
        List<PanelGroup> groups,
        List<PanelDeduction> deductions,
        Added added,
        List<TaskLine> tasks,
        @Nullable FieldResult field,
        @Nullable Previous previous,
        String tab,
        String reason,
        String remark,
        String document,
        int version,
        Map<String, String> errors) {

    /** The computed line with the points as they stand; empty where the framework does not convert. */
    public Optional<ConvertedFigures> converted() {
        SheetContent content = Stream.of(row.own(), row.before(), row.self())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(StagePoints::content)
                .orElse(SheetContent.EMPTY);
        Score score = ScoringEngine.score(row.framework(), row.sheetKind(), content.points(row.work()));
        return ConvertedFigures.of(
                row.framework(), row.template(), score, row.work().conversion());
    }

    /** What a mark may be, in per cent. */
    public List<Integer> marks() {
        return row.framework().conversionRule().map(ConversionRule::marks).orElse(List.of());
    }

    /** A deduction as typed and not saved yet. */
    record Added(String item, String day, String note) {

        static Added of(@Nullable PanelInput input) {
            return input == null
                    ? new Added("", "", "")
                    : new Added(input.text("newItem"), input.text("newDate"), input.text("newNote"));
        }
    }

    /** @param ratedClass null when the person was not rated */
    record Previous(
            String month,
            @Nullable Points total,
            @Nullable String ratedClass,
            @Nullable String notRatedReason,
            long frameworkVersionId) {}

    static Panel of(GridRow row, @Nullable PanelInput input, Map<String, String> errors, String tab) {
        SheetContent content = input == null ? PanelInput.base(row) : input.applyTo(row);
        Map<String, Points> rests = input == null ? Map.of() : input.rests(row, content);
        List<PanelGroup> groups = row.template().gridColumns().stream()
                .map(column -> PanelGroup.of(row, column, content, input, rests.get(column.code())))
                .toList();
        StagePoints own = row.own();
        return new Panel(
                row,
                groups,
                PanelDeduction.of(row, PanelInput.base(row)),
                Added.of(input),
                List.of(),
                null,
                null,
                tab,
                input != null && input.typed().containsKey("reason")
                        ? input.text("reason")
                        : own == null ? "" : own.reason(),
                input != null && input.typed().containsKey("remark")
                        ? input.text("remark")
                        : own == null ? "" : own.remark(),
                input != null && !input.text("document").isBlank()
                        ? input.text("document")
                        : row.decisionDocument() == null ? "" : row.decisionDocument(),
                own == null ? 0 : own.version(),
                errors);
    }

    Panel with(List<TaskLine> found, @Nullable FieldResult led, @Nullable Previous last) {
        return new Panel(
                row, groups, deductions, added, found, led, last, tab, reason, remark, document, version, errors);
    }

    public Optional<BandProposal> band() {
        return row.framework()
                .ratioRule()
                .flatMap(rule -> row.work()
                        .completionData()
                        .map(ratio -> BandProposal.of(
                                rule, ratio, row.framework().scale().step())));
    }

    public int evidence() {
        return tasks.stream().mapToInt(TaskLine::evidenceCount).sum();
    }

    public List<DeductionItem> catalogue() {
        return row.framework().deductions();
    }

    public LocalDate firstDay() {
        return row.month().atDay(1);
    }

    public LocalDate lastDay() {
        return row.month().atEndOfMonth();
    }

    /** The deduction for handing in late, while it is not entered and can be; absent otherwise. */
    public Optional<DeductionItem> lateProposal() {
        return row.isEditable()
                ? row.handover()
                        .proposal(row.framework())
                        .filter(item -> deductions.stream()
                                .noneMatch(entry -> entry.entry().item().equals(item.code())))
                : Optional.empty();
    }

    /** A reason has to be written before the panel can be saved. */
    public boolean isReasonDue() {
        return errors.containsKey("reason") || !row.missing().isEmpty();
    }
}
