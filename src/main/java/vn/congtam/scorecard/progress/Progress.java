package vn.congtam.scorecard.progress;

import java.util.Arrays;
import java.util.List;

/** The board: units by steps, their sums, and who is late. */
record Progress(List<UnitProgress> units, List<LatePerson> late, Step current) {

    public int people() {
        return units.stream().mapToInt(UnitProgress::people).sum();
    }

    public long unitsWithLate() {
        return units.stream().filter(unit -> unit.late() > 0).count();
    }

    public long unitsBehind() {
        return units.stream().filter(unit -> unit.isBehind(current)).count();
    }

    public int lateCount() {
        return units.stream().mapToInt(UnitProgress::late).sum();
    }

    /** Sums over all units, in the order of the month. */
    public List<Tally> figures() {
        return Arrays.stream(Step.values()).map(this::sum).toList();
    }

    /** The units of a tab: {@code all}, {@code late} or {@code behind}. */
    public List<UnitProgress> shown(String tab) {
        return units.stream()
                .filter(unit -> switch (tab) {
                    case "late" -> unit.late() > 0;
                    case "behind" -> unit.isBehind(current);
                    default -> true;
                })
                .toList();
    }

    private Tally sum(Step step) {
        List<Tally> tallies = units.stream()
                .flatMap(unit -> unit.steps().stream())
                .filter(tally -> tally.step() == step)
                .toList();
        Tally first = tallies.getFirst();
        int counted = tallies.stream().mapToInt(Tally::people).sum();
        return new Tally(step, tallies.stream().mapToInt(Tally::done).sum(), counted, first.due(), first.over());
    }
}
