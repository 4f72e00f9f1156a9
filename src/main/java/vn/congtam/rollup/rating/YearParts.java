package vn.congtam.rollup.rating;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congtam.rollup.Rollup;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.classification.TieChoice;

/** Solves a year framework by framework: whoever is classed with another rule competes for other places. */
final class YearParts {

    private final YearRating rating;
    private final Ruling own;
    private final Map<Long, Rollup> rollups;

    /** @param own version of the agency itself, whose part comes first */
    YearParts(YearRating rating, Ruling own, Map<Long, Rollup> rollups) {
        this.rating = rating;
        this.own = own;
        this.rollups = rollups;
    }

    /** Everybody in the order of the sheets; a year without people has the part of the agency alone. */
    YearTable solve(List<YearSheetRow> sheets, Collection<TieChoice> choices) {
        Map<Ruling, List<YearSheetRow>> parts = sheets.stream()
                .collect(Collectors.groupingBy(this::ruling, () -> new TreeMap<>(ownFirst()), Collectors.toList()));
        if (parts.isEmpty()) {
            parts.put(own, List.of());
        }
        List<YearTable> solved = parts.entrySet().stream()
                .map(part -> new YearQuota(rating, part.getKey(), rollups)
                        .solve(part.getValue(), among(part.getValue(), sheets, choices)))
                .toList();
        Map<Long, YearLine> lines = solved.stream()
                .flatMap(part -> part.lines().stream())
                .collect(Collectors.toMap(line -> line.sheet().id(), Function.identity()));
        return new YearTable(
                own,
                solved.stream().flatMap(part -> part.parts().stream()).toList(),
                sheets.stream()
                        .map(sheet -> Objects.requireNonNull(lines.get(sheet.id())))
                        .toList(),
                solved.stream().flatMap(part -> part.ties().stream()).toList());
    }

    private Ruling ruling(YearSheetRow sheet) {
        return Objects.requireNonNull(rollups.get(sheet.personId())).ruling();
    }

    private Comparator<Ruling> ownFirst() {
        return Comparator.<Ruling>comparingInt(ruling -> ruling.id() == own.id() ? 0 : 1)
                .thenComparingLong(Ruling::id);
    }

    /** The choices without people of other parts: a line of the same name is a line of its own there. */
    private static List<TieChoice> among(
            List<YearSheetRow> part, List<YearSheetRow> all, Collection<TieChoice> choices) {
        Set<Long> others = all.stream().map(YearSheetRow::personId).collect(Collectors.toCollection(HashSet::new));
        part.forEach(sheet -> others.remove(sheet.personId()));
        return choices.stream()
                .map(choice -> new TieChoice(
                        choice.circle(), without(choice.people(), others), without(choice.keeping(), others)))
                .toList();
    }

    private static Set<Long> without(Set<Long> people, Set<Long> others) {
        return people.stream().filter(person -> !others.contains(person)).collect(Collectors.toUnmodifiableSet());
    }
}
