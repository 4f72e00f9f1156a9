package vn.congtam.rulebook.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congtam.shared.Points;

/**
 * What was put on a sheet by one person: the official, a reviewer or the authority.
 *
 * @param given points by code of the criterion; a criterion that is absent has no points yet, which is not the same as zero
 * @param work computed from the month's tasks
 */
public record SheetPoints(Map<String, Points> given, List<Deduction> deductions, WorkFigures work) {

    public SheetPoints {
        given = Map.copyOf(given);
        deductions = List.copyOf(deductions);
    }

    public static SheetPoints empty() {
        return new SheetPoints(Map.of(), List.of(), WorkFigures.NONE);
    }

    public Optional<Points> of(String criterion) {
        return Optional.ofNullable(given.get(criterion));
    }

    public SheetPoints with(String criterion, Points points) {
        Map<String, Points> more = new HashMap<>(given);
        more.put(criterion, points);
        return new SheetPoints(more, deductions, work);
    }

    public SheetPoints without(String criterion) {
        Map<String, Points> fewer = new HashMap<>(given);
        fewer.remove(criterion);
        return new SheetPoints(fewer, deductions, work);
    }

    public SheetPoints with(List<Deduction> entries) {
        return new SheetPoints(given, entries, work);
    }

    public SheetPoints with(WorkFigures figures) {
        return new SheetPoints(given, deductions, figures);
    }
}
