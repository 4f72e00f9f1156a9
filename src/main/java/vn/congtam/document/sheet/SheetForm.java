package vn.congtam.document.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.document.sheet.PrintedSheet.Column;
import vn.congtam.document.sheet.PrintedSheet.Deducted;
import vn.congtam.document.sheet.PrintedSheet.Form01;
import vn.congtam.document.sheet.PrintedSheet.Kind;
import vn.congtam.document.sheet.PrintedSheet.Remark;
import vn.congtam.document.sheet.PrintedSheet.Row;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.ConvertedFigures;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.scorecard.Stage;
import vn.congtam.shared.Points;

/**
 * Fills the official form: one column for each hand whose points the reader may see. The person sees nobody else's points
 * before publication; nobody else sees the person's points before they are submitted.
 */
final class SheetForm {

    private final SheetRecord sheet;
    private final Framework framework;
    private final Map<Long, String> tasks;
    private final boolean form01;
    private final List<Filled> filled = new ArrayList<>();
    private final List<Remark> levels = new ArrayList<>();

    /** A column with what was given in it; the score is that of the given lines. */
    private record Filled(Column column, SheetContent content, List<String> remarks, Score score, WorkFigures work) {

        @Nullable Points points(String code) {
            Points given = content.line(code).points();
            return given == null ? score.sums().get(code) : given;
        }
    }

    /** @param tasks titles of the month's tasks by number, for bonus lines that reward one */
    SheetForm(SheetRecord sheet, SheetPermissions may, Framework framework, Map<Long, String> tasks) {
        this.sheet = sheet;
        this.framework = framework;
        this.tasks = tasks;
        this.form01 = framework.conversionRule().isPresent();
        boolean handedOver = !sheet.subject().status().isWithOfficial();
        fill(Column.SELF, may.isOwn() || handedOver ? sheet.stages().get(Stage.SELF) : null);
        if (may.canSeeResult() && sheet.subject().levels() > 0) {
            review(sheet.reviewed().orElse(null));
        }
        if (may.canSeeResult() && sheet.subject().status() == SheetStatus.DECIDED) {
            fill(Column.DECISION, sheet.stages().get(Stage.DECISION));
        }
    }

    /** Form 01 has no column for a level between the official and the authority, but its remarks are kept. */
    private void review(SheetRecord.@Nullable Given given) {
        if (!form01) {
            fill(Column.REVIEW, given);
        } else if (given != null) {
            levels.addAll(remarks(Column.REVIEW, List.of(given.remark(), given.reason())));
        }
    }

    private void fill(Column column, SheetRecord.@Nullable Given given) {
        SheetContent content = given == null ? SheetContent.EMPTY : given.content();
        WorkFigures work = given == null ? WorkFigures.NONE : given.work();
        filled.add(new Filled(
                column,
                content,
                given == null ? List.of() : List.of(given.remark(), given.reason()),
                ScoringEngine.score(framework, sheet.kind(), content.points(work)),
                work));
    }

    List<Column> columns() {
        return filled.stream().map(Filled::column).toList();
    }

    List<Row> rows() {
        return framework.sheet(sheet.kind()).groups().stream()
                .flatMap(group -> rows(group, Kind.GROUP))
                .toList();
    }

    private Stream<Row> rows(CriteriaGroup group, Kind kind) {
        Kind below = group.groups().isEmpty() ? Kind.LINE : Kind.SUBGROUP;
        Row head = new Row(kind, number(group.code()), group.title(), group.maximum(), "", each(sum(group)));
        return Stream.concat(
                Stream.of(head),
                Stream.concat(
                        group.groups().stream().flatMap(sub -> rows(sub, Kind.SUBGROUP)),
                        group.criteria().stream().map(line -> row(line, below))));
    }

    private Row row(Criterion line, Kind kind) {
        return new Row(
                kindOf(line, kind),
                line.number(),
                line.label(),
                line.maximum(),
                note(line),
                each(column -> column.points(line.code())));
    }

    private static Kind kindOf(Criterion line, Kind otherwise) {
        return switch (line.kind()) {
            case CONVERTED -> Kind.CONVERTED;
            case MARK -> Kind.MARK;
            case ITEM, RATIO, BONUS -> otherwise;
        };
    }

    /** Null for other forms. */
    @Nullable Form01 form01() {
        if (!form01) {
            return null;
        }
        Filled last = filled.getLast();
        ConvertedFigures figures = ConvertedFigures.of(
                        framework,
                        framework.sheet(sheet.kind()),
                        last.score(),
                        last.work().conversion())
                .filter(ConvertedFigures::hasData)
                .orElse(null);
        SheetContent own = filled.getFirst().content();
        return new Form01(figures, words(own, SheetContent.STRENGTHS), words(own, SheetContent.WEAKNESSES));
    }

    private static String words(SheetContent content, String code) {
        return Objects.requireNonNullElse(content.line(code).note(), "");
    }

    private static String number(String code) {
        return code.substring(code.lastIndexOf('.') + 1);
    }

    private static Function<Filled, @Nullable Points> sum(CriteriaGroup group) {
        return column -> group.lines().anyMatch(line -> line.addsToGroup() && column.points(line.code()) != null)
                ? column.score().sums().get(group.code())
                : null;
    }

    /** The shortcoming, or the piece of work that a bonus rewards, as it was written last. */
    private String note(Criterion line) {
        return filled.stream()
                .map(column -> note(column.content().line(line.code())))
                .filter(text -> !text.isEmpty())
                .reduce("", (earlier, later) -> later);
    }

    private String note(AssessmentLine line) {
        String work = line.work() == null && line.taskId() != null ? tasks.get(line.taskId()) : line.work();
        return String.join(
                "; ", Stream.of(line.note(), work).filter(Objects::nonNull).toList());
    }

    /** Those of the last column that has any. */
    List<Deducted> deductions() {
        return filled.reversed().stream()
                .map(column -> column.content().deductions())
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(this::deducted)
                .toList();
    }

    private Deducted deducted(DeductionEntry entry) {
        String text = framework.deduction(entry.item()).map(item -> item.text()).orElse(entry.item());
        return new Deducted(text, entry.date(), entry.times(), entry.points().times(entry.times()), entry.note());
    }

    List<@Nullable Points> deductionTotals() {
        return each(column ->
                column.score().deductionTotal().isZero() ? null : column.score().deductionTotal());
    }

    List<@Nullable Points> totals() {
        return each(
                column -> column.score().given() == 0 ? null : column.score().total());
    }

    List<@Nullable String> classes() {
        return each(column -> {
            RatedClass ratedClass = column.score().complete() ? column.score().classByScore() : null;
            return ratedClass == null ? null : framework.labelOf(ratedClass);
        });
    }

    List<Remark> remarks() {
        return Stream.concat(
                        levels.stream(),
                        filled.stream()
                                .filter(column -> column.column() != Column.SELF)
                                .flatMap(column -> remarks(column.column(), column.remarks()).stream()))
                .toList();
    }

    private static List<Remark> remarks(Column by, List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .map(text -> new Remark(by, text))
                .toList();
    }

    private <T> List<@Nullable T> each(Function<Filled, @Nullable T> value) {
        List<@Nullable T> all = new ArrayList<>();
        filled.forEach(column -> all.add(value.apply(column)));
        return Collections.unmodifiableList(all);
    }
}
