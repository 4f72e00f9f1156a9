package vn.congtam.rulebook.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.congtam.rulebook.FrameworkFiles;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

class QuotaPropertyTests {

    private static final Framework FRAMEWORK = FrameworkFiles.current();
    private static final Set<Outcome> KEEPING = Set.of(Outcome.KEPT, Outcome.KEPT_BY_AUTHORITY);

    private final QuotaSolver solver = new QuotaSolver(FRAMEWORK.quota(), false);

    /** Few different values, so that ties at every level are common. */
    @Provide
    Arbitrary<List<QuotaCandidate>> sets() {
        Arbitrary<QuotaCandidate> person = Combinators.combine(
                        Arbitraries.of("91", "92", "93", "90", "89.5", "70", "45"),
                        Arbitraries.of("45", "47"),
                        Arbitraries.integers().between(8, 10),
                        Arbitraries.of("0", "0.5"))
                .as((total, tasks, done, deductions) -> candidate(0, total, tasks, done, deductions));
        return person.list().ofMaxSize(120).map(QuotaPropertyTests::numbered);
    }

    @Property(tries = 300)
    void limitIsNeverExceeded(@ForAll("sets") List<QuotaCandidate> rated) {
        QuotaResult result = solver.solve(rated, Set.of());

        long kept = result.placements().stream()
                .filter(p -> p.classAfter() == RatedClass.A)
                .count();
        assertThat(kept).isLessThanOrEqualTo(rated.size() * 30L / 100);
    }

    @Property(tries = 300)
    void noPlaceIsWasted(@ForAll("sets") List<QuotaCandidate> rated) {
        QuotaResult result = solver.solve(rated, Set.of());

        int kept = (int) result.placements().stream()
                .filter(p -> p.outcome() == Outcome.KEPT)
                .count();
        int open = result.ties().stream().mapToInt(UnresolvedTie::places).sum();
        assertThat(kept + open).isEqualTo(Math.min(result.places(), result.contenders()));
    }

    @Property(tries = 300)
    void orderOfInputNeverMatters(@ForAll("sets") List<QuotaCandidate> rated, @ForAll Random random) {
        List<QuotaCandidate> shuffled = new ArrayList<>(rated);
        Collections.shuffle(shuffled, random);

        assertThat(solver.solve(shuffled, Set.of())).isEqualTo(solver.solve(rated, Set.of()));
    }

    @Property(tries = 300)
    void nobodyWithALowerTotalKeepsWhatAHigherOneLoses(@ForAll("sets") List<QuotaCandidate> rated) {
        List<QuotaPlacement> placements = solver.solve(rated, Set.of()).placements();
        int lowestKept = placements.stream()
                .filter(p -> p.outcome() == Outcome.KEPT)
                .mapToInt(QuotaPlacement::rank)
                .max()
                .orElse(0);

        assertThat(placements)
                .filteredOn(p -> p.outcome() == Outcome.MOVED)
                .allSatisfy(p -> assertThat(p.rank()).isGreaterThanOrEqualTo(lowestKept));
    }

    @Property(tries = 300)
    void higherScoreNeverLowersTheClass(@ForAll("sets") List<QuotaCandidate> rated, @ForAll Random random) {
        if (rated.isEmpty()) {
            return;
        }
        int i = random.nextInt(rated.size());
        QuotaCandidate before = rated.get(i);
        List<QuotaCandidate> raised = new ArrayList<>(rated);
        String total = before.total().plus(Points.of("0.5")).toString();
        raised.set(
                i,
                new QuotaCandidate(
                        before.person(),
                        Points.of(total),
                        FRAMEWORK.classOf(Points.of(total)),
                        before.taskPoints(),
                        before.completion(),
                        before.deductions()));

        Outcome was = outcome(solver.solve(rated, Set.of()), before.person());
        Outcome is = outcome(solver.solve(raised, Set.of()), before.person());

        if (was == Outcome.KEPT) {
            assertThat(is).isEqualTo(Outcome.KEPT);
        }
        if (was == Outcome.UNRESOLVED) {
            assertThat(is).isNotEqualTo(Outcome.MOVED);
        }
    }

    @Property(tries = 300)
    void tieIsAlwaysSettledByChoosingExactlyItsPlaces(@ForAll("sets") List<QuotaCandidate> rated) {
        QuotaResult open = solver.solve(rated, Set.of());
        if (open.isSettled()) {
            return;
        }

        QuotaResult settled = solver.solve(rated, Quotas.settling(open));

        assertThat(settled.isSettled()).isTrue();
        assertThat(settled.placements().stream().filter(p -> KEEPING.contains(p.outcome())))
                .hasSize(settled.places());
    }

    @Property(tries = 60)
    void allEqualAboveTheThresholdAreOneTie(@ForAll @IntRange(min = 1, max = 2000) int size) {
        List<QuotaCandidate> equal = numbered(Collections.nCopies(size, candidate(0, "95", "47", 9, "0")));

        QuotaResult result = solver.solve(equal, Set.of());

        int places = size * 30 / 100;
        if (places == 0) {
            assertThat(result.placements())
                    .allSatisfy(p -> assertThat(p.outcome()).isEqualTo(Outcome.MOVED));
        } else {
            Set<Long> everybody = equal.stream().map(QuotaCandidate::person).collect(Collectors.toSet());
            assertThat(result.ties()).containsExactly(new UnresolvedTie("", everybody, places));
        }
    }

    @Property(tries = 60)
    void differentTotalsFillExactlyTheLimit(@ForAll @IntRange(min = 1, max = 2000) int size) {
        List<QuotaCandidate> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String total = new BigDecimal("99")
                    .subtract(new BigDecimal(i).movePointLeft(3))
                    .toPlainString();
            all.add(candidate(i, total, "47", 9, "0"));
        }

        QuotaResult result = solver.solve(all, Set.of());

        assertThat(result.isSettled()).isTrue();
        assertThat(result.placements().stream().filter(p -> p.classAfter() == RatedClass.A))
                .hasSize(size * 30 / 100);
    }

    private static Outcome outcome(QuotaResult result, long person) {
        return result.placements().stream()
                .filter(p -> p.person() == person)
                .map(QuotaPlacement::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static List<QuotaCandidate> numbered(List<QuotaCandidate> people) {
        List<QuotaCandidate> numbered = new ArrayList<>();
        for (QuotaCandidate p : people) {
            numbered.add(new QuotaCandidate(
                    numbered.size() + 1L, p.total(), p.classBefore(), p.taskPoints(), p.completion(), p.deductions()));
        }
        return numbered;
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
}
