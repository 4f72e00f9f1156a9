package vn.congtam.scorecard.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.GridColumn;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.Judgement;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;

/**
 * What was typed for one person: sums of groups in the grid, lines, deductions and texts in the panel. A sum of a group with
 * several lines is only a target: it has to be placed on the lines, so that every point stays explained.
 */
record PanelInput(MultiValueMap<String, String> typed) {

    static final String LINE = "line-";
    static final String SUM = "sum-";
    static final String WORK = "work-";
    static final String NOTE = "note-";

    /** A text of the form, empty when absent. */
    public String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    int version() {
        String text = text("version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    Judgement judgement(SheetContent content, GridRow row) {
        String reason = typed.containsKey("reason")
                ? text("reason")
                : row.own() == null ? "" : row.own().reason();
        String remark = typed.containsKey("remark")
                ? text("remark")
                : row.own() == null ? "" : row.own().remark();
        String document = text("document").isBlank()
                ? row.decisionDocument()
                : text("document").strip();
        return new Judgement(content, reason, remark, document, version());
    }

    /** Fields that hold no number or date, by name. */
    Set<String> unreadable(GridRow row) {
        Set<String> names = typed.keySet().stream()
                .filter(name -> name.startsWith(LINE) || name.startsWith(SUM))
                .filter(name -> !text(name).isBlank() && points(text(name)).isEmpty())
                .collect(Collectors.toSet());
        if (!text("newItem").isBlank() && newDay().isEmpty()) {
            names.add("newDate");
        }
        return names;
    }

    /** From the points as they stand to the points wanted. */
    SheetContent applyTo(GridRow row) {
        SheetContent content = base(row);
        for (GridColumn column : row.template().gridColumns()) {
            List<Criterion> lines = row.template().criteriaOf(column.code());
            for (Criterion line : lines) {
                content = withLine(content, line.code());
            }
            Optional<Points> sum = target(column.code());
            if (column.typable() && lines.size() == 1 && sum.isPresent() && !typed.containsKey(LINE + column.code())) {
                content = content.with(lines.getFirst().code(), line -> line.withPoints(sum.get()));
            }
        }
        return typed.containsKey("deductions") ? content.with(deductions(content, row)) : content;
    }

    /** Own points, or else those of the stage before, with which an adjustment starts. */
    static SheetContent base(GridRow row) {
        if (row.own() != null) {
            return row.own().content();
        }
        return row.before() == null ? SheetContent.EMPTY : row.before().content();
    }

    /** What is still to be placed, by group: the typed sum less the sum of the lines; groups that fit are absent. */
    Map<String, Points> rests(GridRow row, SheetContent content) {
        Map<String, Points> rests = new LinkedHashMap<>();
        for (GridColumn column : row.template().gridColumns()) {
            target(column.code()).filter(target -> column.typable()).ifPresent(target -> {
                Points rest = target.minus(sum(row, content, column.code()));
                if (!rest.isZero()) {
                    rests.put(column.code(), rest);
                }
            });
        }
        return rests;
    }

    static Points sum(GridRow row, SheetContent content, String column) {
        return Points.sum(row.template().criteriaOf(column).stream()
                .map(line -> content.line(line.code()).points())
                .filter(Objects::nonNull)
                .toList());
    }

    Optional<Points> target(String column) {
        return points(text(SUM + column));
    }

    static Optional<Points> points(String text) {
        String plain = text.strip().replace(',', '.').replace('−', '-');
        return plain.matches("-?\\d{1,3}(\\.\\d{1,4})?")
                ? Optional.of(new Points(new BigDecimal(plain)))
                : Optional.empty();
    }

    private SheetContent withLine(SheetContent content, String code) {
        SheetContent changed = content;
        if (typed.containsKey(LINE + code)) {
            changed = changed.with(
                    code, line -> line.withPoints(points(text(LINE + code)).orElse(null)));
        }
        if (typed.containsKey(WORK + code) && !text(WORK + code).isBlank()) {
            changed = changed.with(code, line -> line.withWork(text(WORK + code)));
        }
        if (typed.containsKey(NOTE + code)) {
            changed = changed.with(code, line -> line.withNote(text(NOTE + code)));
        }
        return changed;
    }

    private List<DeductionEntry> deductions(SheetContent content, GridRow row) {
        List<String> kept = typed.getOrDefault("keep", List.of());
        List<DeductionEntry> entries = new ArrayList<>();
        for (int i = 0; i < content.deductions().size(); i++) {
            if (kept.contains(String.valueOf(i))) {
                entries.add(content.deductions().get(i));
            }
        }
        added(row).ifPresent(entries::add);
        late(row).ifPresent(entries::add);
        return entries;
    }

    private Optional<DeductionEntry> added(GridRow row) {
        Optional<DeductionItem> item = row.framework().deduction(text("newItem"));
        return item.flatMap(found -> newDay().map(day -> new DeductionEntry(
                found.code(), day, 1, found.points(), text("newNote").strip())));
    }

    /** The proposed deduction for handing in late, taken over by its tick; the words beside it are its note. */
    private Optional<DeductionEntry> late(GridRow row) {
        return typed.containsKey("late")
                ? row.handover()
                        .proposal(row.framework())
                        .map(item -> new DeductionEntry(
                                item.code(),
                                row.handover().day(row.month()),
                                1,
                                item.points(),
                                text("lateNote").strip()))
                : Optional.empty();
    }

    private Optional<LocalDate> newDay() {
        try {
            return Optional.of(LocalDate.parse(text("newDate")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The next person's panel is to follow the save. */
    boolean goesOn() {
        return typed.containsKey("next");
    }
}
