package vn.congtam.organization.staffimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.staffimport.PlannedPerson.PostStep;
import vn.congtam.organization.staffimport.Snapshot.Known;
import vn.congtam.organization.staffimport.Snapshot.KnownPost;
import vn.congtam.shared.spreadsheet.CellError;

/** Compares the rows of a list with what the database says; changes nothing. */
final class ImportPlanner {

    private final StaffFile file;
    private final Snapshot now;
    private final UserNames userNames;
    private final UnitPlan units;
    private final List<CellError> errors;
    private final List<PlannedPerson> people = new ArrayList<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();

    private ImportPlanner(StaffFile file, Snapshot now, UserNames userNames) {
        this.file = file;
        this.now = now;
        this.userNames = userNames;
        this.units = new UnitPlan(now.units(), file.rows());
        this.errors = new ArrayList<>(file.errors());
    }

    static ImportPlan plan(StaffFile file, Snapshot now, UserNames userNames) {
        return new ImportPlanner(file, now, userNames).plan();
    }

    private ImportPlan plan() {
        file.rows().forEach(this::planRow);
        errors.addAll(new HeadCheck(now, people).errors());
        errors.sort(CellError.IN_ORDER);
        Set<String> named = new HashSet<>(rowOfCode.keySet());
        int others = (int) now.people().keySet().stream()
                .filter(code -> !named.contains(code))
                .count();
        return new ImportPlan(file, units.newUnits(), people, errors, others);
    }

    private void planRow(StaffRow typed) {
        int before = errors.size();
        Integer first = rowOfCode.putIfAbsent(typed.code(), typed.number());
        if (first != null) {
            error(typed, Column.CODE, "codeTwice", typed.code(), first);
        }
        Known known = now.people().get(typed.code());
        KnownPost latest = known == null ? null : now.latest().get(known.id());
        StaffRow row = new Kept(file.columns()).fill(typed, known, latest);
        PlannedUnit unit = units.unitOf(row, errors);
        userNames.check(row, known, errors);
        if (unit == null || errors.size() > before) {
            return;
        }
        if (unit.closedOn() != null && row.from().isAfter(unit.closedOn())) {
            error(row, Column.UNIT, "unitClosed", unit.name());
            return;
        }
        PostStep step = step(row, unit, latest);
        if (step == PostStep.FOLLOW && latest != null && !row.from().isAfter(latest.validFrom())) {
            error(row, Column.FROM, "beforePost", Differences.day(latest.validFrom()));
            return;
        }
        people.add(new PlannedPerson(row, known, unit, latest, step, changes(row, known, unit, latest, step)));
    }

    private static PostStep step(StaffRow row, PlannedUnit unit, @Nullable KnownPost latest) {
        if (latest == null) {
            return PostStep.FIRST;
        }
        boolean same = unit.is(latest.unitId())
                && latest.role() == row.role()
                && latest.title().equals(row.title());
        if (same && (latest.validTo() == null || !row.from().isAfter(latest.validTo()))) {
            return PostStep.KEEP;
        }
        return row.from().equals(latest.validFrom()) ? PostStep.CORRECT : PostStep.FOLLOW;
    }

    private List<Change> changes(
            StaffRow row, @Nullable Known known, PlannedUnit unit, @Nullable KnownPost latest, PostStep step) {
        if (known == null) {
            return List.of();
        }
        Differences differences = new Differences();
        differences.ofPerson(row, known);
        if (step != PostStep.KEEP) {
            differences.ofPost(row, unit, latest, unitName(latest));
        }
        if (userNames.isWanted(row, known)) {
            differences.add(Column.USERNAME, "", row.username());
        }
        return differences.list();
    }

    private String unitName(@Nullable KnownPost latest) {
        return latest == null
                ? ""
                : now.units().stream()
                        .filter(unit -> unit.id() == latest.unitId())
                        .map(Snapshot.KnownUnit::name)
                        .findFirst()
                        .orElse("");
    }

    private void error(StaffRow row, Column column, String key, Object... arguments) {
        errors.add(Problem.of(row.number(), column, key, arguments));
    }
}
