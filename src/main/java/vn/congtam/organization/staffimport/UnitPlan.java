package vn.congtam.organization.staffimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.staffimport.Snapshot.KnownUnit;
import vn.congtam.shared.VietnameseText;
import vn.congtam.shared.spreadsheet.CellError;

/**
 * Finds the unit that each row means: unit and unit above, by name. A unit above must exist or be named as a unit by another
 * row of the list, so that a misspelt name does not silently make a second tree.
 */
final class UnitPlan {

    private final List<PlannedUnit> units = new ArrayList<>();
    private final Map<String, List<PlannedUnit>> byKey = new HashMap<>();
    /** Parents that rows of the list name for a unit; an empty text stands for none. */
    private final Map<String, Set<String>> parentsInFile = new LinkedHashMap<>();

    private final Map<String, String> namesInFile = new HashMap<>();

    UnitPlan(List<KnownUnit> known, List<StaffRow> rows) {
        Map<Long, KnownUnit> byId = new HashMap<>();
        known.forEach(unit -> byId.put(unit.id(), unit));
        Map<Long, PlannedUnit> made = new HashMap<>();
        known.forEach(unit -> existing(unit, byId, made));
        for (StaffRow row : rows) {
            String key = VietnameseText.searchKey(row.unit());
            namesInFile.putIfAbsent(key, row.unit());
            parentsInFile.computeIfAbsent(key, k -> new HashSet<>()).add(VietnameseText.searchKey(row.parentUnit()));
        }
    }

    /** Units that the import will make, parents first. */
    List<PlannedUnit> newUnits() {
        return units.stream().filter(PlannedUnit::isNew).toList();
    }

    /** The unit of a row; null with an error added when it cannot be told. */
    @Nullable PlannedUnit unitOf(StaffRow row, List<CellError> errors) {
        String key = VietnameseText.searchKey(row.unit());
        String parent = VietnameseText.searchKey(row.parentUnit());
        try {
            return resolve(key, parent, new HashSet<>());
        } catch (Unclear e) {
            errors.add(Problem.of(row.number(), e.column, e.problem, e.name.isEmpty() ? row.parentUnit() : e.name));
            return null;
        }
    }

    private PlannedUnit existing(KnownUnit unit, Map<Long, KnownUnit> byId, Map<Long, PlannedUnit> made) {
        PlannedUnit done = made.get(unit.id());
        if (done != null) {
            return done;
        }
        KnownUnit above = unit.parentId() == null ? null : byId.get(unit.parentId());
        PlannedUnit planned = new PlannedUnit(
                unit.name(), above == null ? null : existing(above, byId, made), unit.id(), unit.closedOn());
        made.put(unit.id(), planned);
        return add(planned);
    }

    private PlannedUnit add(PlannedUnit unit) {
        units.add(unit);
        byKey.computeIfAbsent(unit.key(), k -> new ArrayList<>()).add(unit);
        return unit;
    }

    private PlannedUnit resolve(String key, String parentKey, Set<String> above) {
        if (!above.add(key)) {
            throw new Unclear(Column.PARENT_UNIT, "unitCycle", nameOf(key));
        }
        return parentKey.isEmpty() ? withoutParent(key, above) : under(key, parentOf(parentKey, above));
    }

    private PlannedUnit under(String key, PlannedUnit parent) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(unit -> unit.parent() == parent)
                .findFirst()
                .orElseGet(() -> add(new PlannedUnit(nameOf(key), parent, null, null)));
    }

    private PlannedUnit withoutParent(String key, Set<String> above) {
        List<PlannedUnit> found = byKey.getOrDefault(key, List.of());
        PlannedUnit top =
                found.stream().filter(unit -> unit.parent() == null).findFirst().orElse(null);
        if (top != null) {
            return top;
        }
        Set<String> named = new HashSet<>(parentsInFile.getOrDefault(key, Set.of()));
        named.remove("");
        if (found.isEmpty() && named.size() == 1) {
            return under(key, parentOf(named.iterator().next(), above));
        }
        if (found.size() > 1 || named.size() > 1) {
            throw new Unclear(Column.PARENT_UNIT, "unitAmbiguous", nameOf(key));
        }
        return found.isEmpty() ? add(new PlannedUnit(nameOf(key), null, null, null)) : found.getFirst();
    }

    private PlannedUnit parentOf(String parentKey, Set<String> above) {
        List<PlannedUnit> found = byKey.getOrDefault(parentKey, List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            throw new Unclear(
                    Column.PARENT_UNIT, "parentAmbiguous", found.getFirst().name());
        }
        Set<String> parents = parentsInFile.get(parentKey);
        if (parents == null) {
            throw new Unclear(Column.PARENT_UNIT, "parentMissing", "");
        }
        return resolve(parentKey, parents.size() == 1 ? parents.iterator().next() : "", above);
    }

    private String nameOf(String key) {
        return namesInFile.getOrDefault(key, key);
    }

    /** Why a row's unit cannot be told. */
    private static final class Unclear extends RuntimeException {

        private final Column column;
        private final String problem;
        private final String name;

        Unclear(Column column, String problem, String name) {
            super(problem, null, false, false);
            this.column = column;
            this.problem = problem;
            this.name = name;
        }
    }
}
