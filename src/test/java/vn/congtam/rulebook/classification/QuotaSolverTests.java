package vn.congtam.rulebook.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.rulebook.FrameworkFiles;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

class QuotaSolverTests {

    private static final Framework FRAMEWORK = FrameworkFiles.current();

    private final QuotaSolver solver = new QuotaSolver(FRAMEWORK.quota(), false);

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "3, 0, 1", "4, 1, 1", "10, 3, 4", "46, 13, 18", "128795, 38638, 51518"})
    void placesAreRoundedDown(int rated, int places, int extended) {
        assertThat(FRAMEWORK.quota().places(rated, false)).isEqualTo(places);
        assertThat(FRAMEWORK.quota().places(rated, true)).isEqualTo(extended);
    }

    @Test
    void nobodyRatedNeedsNoPlace() {
        QuotaResult result = solver.solve(List.of(), Set.of());

        assertThat(result.placements()).isEmpty();
        assertThat(result.isSettled()).isTrue();
    }

    @Test
    void everybodyKeepsTheClassWhileThereArePlaces() {
        QuotaResult result = solver.solve(ten("95", "94", "93"), Set.of());

        assertThat(after(result, 1, 2, 3)).containsOnly(RatedClass.A);
        assertThat(result.placements()).allSatisfy(p -> assertThat(p.reason()).isNull());
    }

    @Test
    void lowestTotalBeyondTheLimitMovesDownWithAReason() {
        QuotaResult result = solver.solve(ten("95", "94", "93", "91"), Set.of());

        QuotaPlacement moved = result.placements().get(3);
        assertThat(moved.outcome()).isEqualTo(Outcome.MOVED);
        assertThat(moved.classAfter()).isEqualTo(RatedClass.B);
        assertThat(moved.rank()).isEqualTo(4);
        assertThat(moved.reason())
                .isEqualTo(new Reason(
                        "rulebook.quota.moved",
                        List.of("A", "B", 30, 4, new BigDecimal("91"), 3, "", 0),
                        FRAMEWORK.quota().basis()));
    }

    @Test
    void extendedLimitKeepsOneMoreOfTen() {
        QuotaResult result = new QuotaSolver(FRAMEWORK.quota(), true).solve(ten("95", "94", "93", "91"), Set.of());

        assertThat(result.places()).isEqualTo(4);
        assertThat(after(result, 4)).containsOnly(RatedClass.A);
    }

    @Test
    void personForcedDownTakesNoPlaceButCountsInTheBase() {
        List<QuotaCandidate> ten = ten("99", "95", "94", "93");
        ten.set(0, new QuotaCandidate(1, Points.of(99), RatedClass.D, Points.of(50), null, Points.ZERO));

        QuotaResult result = solver.solve(ten, Set.of());

        assertThat(result.contenders()).isEqualTo(3);
        assertThat(after(result, 2, 3, 4)).containsOnly(RatedClass.A);
        assertThat(after(result, 1)).containsOnly(RatedClass.D);
    }

    @Test
    void higherPointsOfTheTasksSettleEqualTotals() {
        List<QuotaCandidate> ten = ten("95", "94");
        ten.add(candidate(11, "92", "47", 9, "0"));
        ten.add(candidate(12, "92", "48", 9, "0"));
        ten.removeIf(candidate -> candidate.person() > 8 && candidate.person() < 11);

        QuotaResult result = solver.solve(ten, Set.of());

        assertThat(settled(result))
                .containsExactlyInAnyOrder(
                        tuple(12L, Outcome.KEPT, TieBreak.HIGHER_II2), tuple(11L, Outcome.MOVED, TieBreak.HIGHER_II2));
    }

    @Test
    void thenTheCompletionRatioThenTheDeductionsSettleThem() {
        assertThat(settledBetween(candidate(11, "92", "47", 9, "0"), candidate(12, "92", "47", 10, "1")))
                .containsExactly(tuple(12L, Outcome.KEPT, TieBreak.HIGHER_COMPLETION_RATIO));
        assertThat(settledBetween(candidate(11, "92", "47", 9, "0.5"), candidate(12, "92", "47", 9, "1")))
                .containsExactly(tuple(11L, Outcome.KEPT, TieBreak.FEWER_DEDUCTIONS));
    }

    @Test
    void noTaskDataCountsAsTheLowestRatio() {
        QuotaCandidate none = new QuotaCandidate(
                11, Points.of(92), RatedClass.A, Points.of(47), new CompletionRatio(0, 0), Points.ZERO);

        assertThat(settledBetween(none, candidate(12, "92", "47", 1, "0")))
                .containsExactly(tuple(12L, Outcome.KEPT, TieBreak.HIGHER_COMPLETION_RATIO));
    }

    @Test
    void equalInEverythingIsForTheAuthority() {
        QuotaResult result = solver.solve(ten("95", "94", "92", "92"), Set.of());

        assertThat(result.isSettled()).isFalse();
        assertThat(result.ties()).containsExactly(new UnresolvedTie("", Set.of(3L, 4L), 1));
        assertThat(after(result, 3, 4)).containsOnlyNulls();
    }

    @Test
    void authoritySettlesATieByChoosing() {
        QuotaResult result =
                solver.solve(ten("95", "94", "92", "92"), List.of(new TieChoice("", Set.of(3L, 4L), Set.of(4L))));

        assertThat(result.isSettled()).isTrue();
        assertThat(result.placements())
                .filteredOn(p -> p.person() == 4 || p.person() == 3)
                .extracting(QuotaPlacement::person, QuotaPlacement::outcome)
                .containsExactlyInAnyOrder(tuple(4L, Outcome.KEPT_BY_AUTHORITY), tuple(3L, Outcome.MOVED_BY_AUTHORITY));
    }

    @ParameterizedTest
    @CsvSource({"3 4", "1", "7", "''"})
    void choiceThatDoesNotSettleTheTieExactlyCountsNothing(String chosen) {
        Set<Long> people = chosen.isBlank()
                ? Set.of()
                : Set.copyOf(java.util.Arrays.stream(chosen.split(" ", -1))
                        .map(Long::valueOf)
                        .toList());

        TieChoice choice = new TieChoice("", Set.of(3L, 4L), people);
        assertThat(solver.solve(ten("95", "94", "92", "92"), List.of(choice)).isSettled())
                .isFalse();
    }

    @Test
    void choiceCannotLiftAnybodyOverAHigherTotal() {
        QuotaResult result =
                solver.solve(ten("95", "94", "93", "92"), List.of(new TieChoice("", Set.of(3L, 4L), Set.of(4L))));

        assertThat(after(result, 4)).containsOnly(RatedClass.B);
    }

    @Test
    void equalTotalsShareARankAndTheNextIsSkipped() {
        assertThat(solver.solve(ten("95", "94", "94", "93"), Set.of()).placements())
                .extracting(QuotaPlacement::rank)
                .containsExactly(1, 2, 2, 4, 5, 5, 5, 5, 5, 5);
    }

    @Test
    void smallUnitIsCountedOnTheAgency() {
        assertThat(FRAMEWORK.quota().countsOnAgency(1)).isTrue();
    }

    /** Ten people: the given totals are numbered from 1, the others have 80 points. */
    private static List<QuotaCandidate> ten(String... totals) {
        List<QuotaCandidate> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(candidate(i + 1, i < totals.length ? totals[i] : "80", "45", 9, "0"));
        }
        return all;
    }

    private static QuotaCandidate candidate(long person, String total, String tasks, int done, String deductions) {
        Points points = Points.of(total);
        return new QuotaCandidate(
                person,
                points,
                FRAMEWORK.classOf(points),
                Points.of(tasks),
                new CompletionRatio(done, 10),
                Points.of(deductions));
    }

    private List<org.assertj.core.groups.Tuple> settledBetween(QuotaCandidate one, QuotaCandidate other) {
        List<QuotaCandidate> all = ten("95", "94");
        all.removeLast();
        all.removeLast();
        all.add(one);
        all.add(other);
        return settled(solver.solve(all, Set.of())).stream()
                .filter(tuple -> tuple.toList().contains(Outcome.KEPT))
                .toList();
    }

    private static List<org.assertj.core.groups.Tuple> settled(QuotaResult result) {
        return result.placements().stream()
                .filter(p -> p.decidedBy() != null)
                .map(p -> tuple(p.person(), p.outcome(), p.decidedBy()))
                .toList();
    }

    private static List<RatedClass> after(QuotaResult result, long... people) {
        List<RatedClass> classes = new ArrayList<>();
        for (long person : people) {
            result.placements().stream().filter(p -> p.person() == person).forEach(p -> classes.add(p.classAfter()));
        }
        return classes;
    }
}
