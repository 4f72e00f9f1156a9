package vn.congtam.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month's ranking and where its line runs. Positions count the rated from 1, best first.
 *
 * @param counted people of whom the percentage of the limit is taken
 * @param places of the best class
 * @param contenders people whose score and record earn the best class
 * @param unresolved people in a tie that the authority has to settle
 * @param cut position of the last one who keeps the best class, 0 if nobody does
 * @param from first position of the border zone after position 1
 * @param to last position of the border zone
 * @param byScore people per class A to D by score alone
 * @param afterQuota people per class A to D in the end
 * @param above people between the first position and the border zone, null if none
 * @param below people after the border zone, null if none
 * @param levels units of the month and how close together their totals lie, the densest first
 * @param checks what has to be in order before closing
 */
record RankingFigures(
        int rated,
        int counted,
        int places,
        int contenders,
        int kept,
        int moved,
        int unresolved,
        int cut,
        int from,
        int to,
        List<Integer> byScore,
        List<Integer> afterQuota,
        @Nullable Fold above,
        @Nullable Fold below,
        List<LevellingRow> levels,
        ClosingChecks.State checks) {

    private static final List<String> CLASSES = List.of("A", "B", "C", "D");

    /** People who are folded into one row. */
    record Fold(int people, int firstRank, int lastRank, BigDecimal highest, BigDecimal lowest, List<Integer> classes) {

        public boolean allInBestClass() {
            return classes.getFirst() == people;
        }

        /** {@code 2 – 9}, or {@code 6} for one rank. */
        public String ranks() {
            return firstRank == lastRank ? String.valueOf(firstRank) : firstRank + " – " + lastRank;
        }

        public boolean isOnePoint() {
            return lowest.compareTo(highest) == 0;
        }

        /** How many people per class, the classes that have some. */
        public List<Folded> folded() {
            return CLASSES.stream()
                    .map(ratedClass -> new Folded(ratedClass, classes.get(CLASSES.indexOf(ratedClass))))
                    .filter(part -> part.people() > 0)
                    .toList();
        }
    }

    record Folded(String ratedClass, int people) {}

    /**
     * One class before and after the quota.
     *
     * @param beforeBar and {@code afterBar}: length of the bars, 0 to 100
     */
    record Bar(String ratedClass, int before, int after, BigDecimal share, int beforeBar, int afterBar) {}

    /** Whether the month can be closed as it stands. */
    public boolean ready() {
        return checks.everybodyHasAResult() && unresolved == 0;
    }

    /** Whether the places of the agency run out; the lines of units or duty groups may leave some of them empty. */
    public boolean full() {
        return contenders > places && kept + unresolved >= places;
    }

    public List<Bar> bars() {
        int longest = Math.max(1, Math.max(max(byScore), max(afterQuota)));
        return CLASSES.stream()
                .map(ratedClass -> {
                    int before = byScore.get(CLASSES.indexOf(ratedClass));
                    int after = afterQuota.get(CLASSES.indexOf(ratedClass));
                    BigDecimal share = BigDecimal.valueOf(after)
                            .divide(BigDecimal.valueOf(Math.max(1, rated)), 6, RoundingMode.HALF_UP);
                    return new Bar(ratedClass, before, after, share, 100 * before / longest, 100 * after / longest);
                })
                .toList();
    }

    private static int max(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
