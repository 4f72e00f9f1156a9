package vn.congtam.rulebook.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * What was put on a sheet by one person: the official, a reviewer or the authority.
 *
 * @param given points by code of the criterion; a criterion that is absent has no points yet, which is not the same as zero
 * @param completion computed from the month's tasks, absent if there is no plan at all
 */
public record SheetPoints(
        Map<String, Points> given,
        List<Deduction> deductions,
        @Nullable CompletionRatio completion) {

    public SheetPoints {
        given = Map.copyOf(given);
        deductions = List.copyOf(deductions);
    }

    public static SheetPoints empty() {
        return new SheetPoints(Map.of(), List.of(), null);
    }

    public Optional<Points> of(String criterion) {
        return Optional.ofNullable(given.get(criterion));
    }

    /** The completion ratio if it says anything, that is, if tasks were assigned. */
    public Optional<CompletionRatio> completionData() {
        return Optional.ofNullable(completion).filter(CompletionRatio::hasData);
    }

    public SheetPoints with(String criterion, Points points) {
        Map<String, Points> more = new HashMap<>(given);
        more.put(criterion, points);
        return new SheetPoints(more, deductions, completion);
    }

    public SheetPoints without(String criterion) {
        Map<String, Points> fewer = new HashMap<>(given);
        fewer.remove(criterion);
        return new SheetPoints(fewer, deductions, completion);
    }

    public SheetPoints with(List<Deduction> entries) {
        return new SheetPoints(given, entries, completion);
    }

    public SheetPoints with(@Nullable CompletionRatio ratio) {
        return new SheetPoints(given, deductions, ratio);
    }
}
