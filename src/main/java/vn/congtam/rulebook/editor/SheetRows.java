package vn.congtam.rulebook.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetTemplate;

/** Lays the lines of a form out in the groups of the sheet; each group ends with an empty row for a new line. */
final class SheetRows {

    private static final SheetForm.Line EMPTY = new SheetForm.Line("", "", "", "", null);

    private final SheetTemplate sheet;
    private final SheetTemplate parent;
    private final List<SheetForm.Line> lines;
    private final Outcome outcome;
    private final List<SheetRow> rows = new ArrayList<>();
    private int fields;

    SheetRows(SheetTemplate sheet, SheetTemplate parent, List<SheetForm.Line> lines, Outcome outcome) {
        this.sheet = sheet;
        this.parent = parent;
        this.lines = lines;
        this.outcome = outcome;
    }

    List<SheetRow> all() {
        sheet.allGroups().forEach(this::add);
        return rows;
    }

    private void add(CriteriaGroup group) {
        boolean outermost = !group.code().contains(".");
        rows.add(new SheetRow(
                outermost ? "group" : "subgroup",
                -1,
                group.code(),
                group.code(),
                group.title(),
                number(group.maximum().toString()),
                false,
                null,
                outcome.isAt("sheets." + sheet.kind() + "." + group.code())));
        group.criteria().stream()
                .filter(line -> !SheetController.isTyped(line))
                .forEach(line -> rows.add(computed(group, line)));
        List<SheetForm.Line> typed = lines.stream()
                .filter(line -> line.group().equals(group.code()) && !line.isNew())
                .toList();
        typed.forEach(line -> rows.add(row(group, line)));
        if (group.criteria().stream().anyMatch(SheetController::isTyped)) {
            SheetForm.Line fresh = lines.stream()
                    .filter(line -> line.group().equals(group.code()) && line.isNew())
                    .findFirst()
                    .orElse(EMPTY);
            rows.add(row(group, fresh));
        }
    }

    private SheetRow computed(CriteriaGroup group, Criterion line) {
        return new SheetRow(
                "computed",
                -1,
                line.code(),
                group.code(),
                line.label(),
                number(line.maximum().toString()),
                false,
                null,
                false);
    }

    private SheetRow row(CriteriaGroup group, SheetForm.Line line) {
        return new SheetRow(
                line.isNew() ? "new" : "line",
                fields++,
                line.code(),
                group.code(),
                line.label(),
                line.maximum(),
                line.isRemoved(),
                before(line),
                !line.isNew() && outcome.isAt("sheets." + sheet.kind() + "." + line.code()));
    }

    private @Nullable String before(SheetForm.Line line) {
        Optional<Criterion> old = parent.criterion(line.code());
        return old.filter(was -> !was.label().equals(line.label())
                        || !number(was.maximum().toString()).equals(line.maximum()))
                .map(was -> was.label() + " (" + number(was.maximum().toString()) + ")")
                .orElse(null);
    }

    private static String number(String points) {
        return points.replace('.', ',');
    }
}
