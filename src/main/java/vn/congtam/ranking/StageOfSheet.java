package vn.congtam.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.Deduction;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.shared.Points;

/**
 * What one person put on a sheet.
 *
 * @param stage SELF, REVIEW1, REVIEW2 or DECISION
 * @param author empty for the higher body
 * @param reason why it differs from the stage before, may be empty
 * @param work figures of the tasks that the points were scored with
 */
record StageOfSheet(
        String stage,
        String author,
        String reason,
        Instant updatedAt,
        Map<String, Line> lines,
        List<Entry> deductions,
        WorkFigures work) {

    /** A line as stored; a line without points was not given. */
    record Line(
            @Nullable BigDecimal points,
            @Nullable String note,
            @Nullable String work,
            @Nullable String reason) {}

    /** A deduction as stored. */
    record Entry(
            String item,
            LocalDate date,
            int times,
            BigDecimal points,
            @Nullable String note) {}

    boolean isSelf() {
        return "SELF".equals(stage);
    }

    Optional<Points> points(String criterion) {
        return Optional.ofNullable(lines.get(criterion)).map(Line::points).map(Points::of);
    }

    /** Sum of several lines; empty unless all are given. */
    Optional<Points> sum(List<String> criteria) {
        List<Points> given =
                criteria.stream().flatMap(code -> points(code).stream()).toList();
        return given.size() == criteria.size() ? Optional.of(Points.sum(given)) : Optional.empty();
    }

    String note(String criterion) {
        return text(Optional.ofNullable(lines.get(criterion)).map(Line::note));
    }

    String work(String criterion) {
        return text(Optional.ofNullable(lines.get(criterion)).map(Line::work));
    }

    String reason(String criterion) {
        return Optional.ofNullable(lines.get(criterion))
                .map(Line::reason)
                .filter(text -> !text.isBlank())
                .orElse(reason);
    }

    SheetPoints sheetPoints() {
        Map<String, Points> given = lines.keySet().stream()
                .filter(code -> points(code).isPresent())
                .collect(Collectors.toMap(code -> code, code -> points(code).orElseThrow()));
        List<Deduction> entries = deductions.stream()
                .map(e -> new Deduction(
                        e.item(), e.date(), e.times(), Points.of(e.points()), e.note() == null ? "" : e.note()))
                .toList();
        return new SheetPoints(given, entries, work);
    }

    private static String text(Optional<String> value) {
        return value.map(String::strip).orElse("");
    }
}
