package vn.congtam.insight.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congtam.rulebook.Frameworks;

/**
 * Results of a month: one part for all frameworks that call their classes alike, the largest first.
 *
 * @param all everybody, whatever the framework
 */
record MonthBoard(Spread all, List<Part> parts) {

    private static final int WIDTH = 5;
    private static final int LAST = 19;

    /** @param bands from the lowest five points with people to 100 */
    record Part(ClassNames names, Spread all, List<Group> groups, List<Band> bands) {}

    record Group(long id, String name, Spread spread) {}

    /** @param to excluded, except in the last one */
    record Band(int from, int to, int people) {

        public boolean isLast() {
            return to == (LAST + 1) * WIDTH;
        }
    }

    static MonthBoard of(List<Cell> cells, Frameworks frameworks) {
        Map<String, List<Cell>> byNames = cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> names(cell, frameworks).key(), LinkedHashMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        byNames.values().forEach(own -> parts.add(part(names(own.getFirst(), frameworks), own)));
        parts.sort(Comparator.comparingInt((Part part) -> part.all().people()).reversed());
        return new MonthBoard(Spread.of(cells), parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    private static ClassNames names(Cell cell, Frameworks frameworks) {
        return ClassNames.of(frameworks.byId(cell.frameworkId()));
    }

    private static Part part(ClassNames names, List<Cell> cells) {
        Map<Long, List<Cell>> byGroup =
                cells.stream().collect(Collectors.groupingBy(Cell::groupId, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = byGroup.values().stream()
                .map(own -> new Group(own.getFirst().groupId(), own.getFirst().groupName(), Spread.of(own)))
                .toList();
        return new Part(names, Spread.of(cells), groups, bands(cells));
    }

    private static List<Band> bands(List<Cell> cells) {
        Map<Integer, Integer> people = cells.stream()
                .filter(Cell::isRated)
                .collect(Collectors.groupingBy(Cell::band, Collectors.summingInt(Cell::people)));
        int lowest = people.keySet().stream().mapToInt(band -> band).min().orElse(LAST + 1);
        return IntStream.rangeClosed(lowest, LAST)
                .mapToObj(band -> new Band(band * WIDTH, (band + 1) * WIDTH, people.getOrDefault(band, 0)))
                .toList();
    }
}
