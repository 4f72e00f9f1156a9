package vn.congtam.scorecard.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.GridColumn;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;

/**
 * The lines behind one cell of the grid, as the panel shows them.
 *
 * @param typed sum of the cell that the lines do not make up yet, absent when they do
 * @param rest what of the typed sum is still to be placed on the lines, absent when nothing
 */
record PanelGroup(
        GridColumn column,
        List<Line> lines,
        @Nullable Points typed,
        @Nullable Points rest) {

    /**
     * A line of the form.
     *
     * @param text as typed, or the points as they stand; empty: not given
     * @param work named work as typed and not saved yet, may be empty
     */
    record Line(Criterion criterion, @Nullable Points before, String text, AssessmentLine words, String work) {

        public boolean asksForWork() {
            return !work.isEmpty() || !words.namesWork();
        }

        public boolean isMark() {
            return criterion.kind() == Criterion.Kind.MARK;
        }

        /** Per cent as the choice names it. */
        public String percent() {
            return PanelInput.points(text)
                    .map(points -> points.value().stripTrailingZeros().toPlainString())
                    .orElse("");
        }

        public boolean isDifferent() {
            return before != null
                    && !PanelInput.points(text).filter(before::equals).isPresent();
        }
    }

    static PanelGroup of(
            GridRow row, GridColumn column, SheetContent content, @Nullable PanelInput input, @Nullable Points rest) {
        SheetContent before =
                row.before() == null ? SheetContent.EMPTY : row.before().content();
        List<Line> lines = row.template().criteriaOf(column.code()).stream()
                .map(line -> new Line(
                        line,
                        before.line(line.code()).points(),
                        text(line.code(), content, input),
                        content.line(line.code()),
                        input == null ? "" : input.text(PanelInput.WORK + line.code())))
                .toList();
        return new PanelGroup(
                column,
                lines,
                rest == null || input == null
                        ? null
                        : input.target(column.code()).orElse(null),
                rest);
    }

    private static String text(String code, SheetContent content, @Nullable PanelInput input) {
        if (input != null && input.typed().containsKey(PanelInput.LINE + code)) {
            return input.text(PanelInput.LINE + code);
        }
        Points points = content.line(code).points();
        return points == null ? "" : points.toString().replace('.', ',');
    }

    public boolean isChanged() {
        return rest != null || lines.stream().anyMatch(Line::isDifferent);
    }
}
