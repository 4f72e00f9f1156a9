package vn.congtam.rulebook.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congtam.rulebook.FrameworkFiles;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.Base;
import vn.congtam.rulebook.framework.QuotaRule.Counted;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/** Limits in the agency and in circles at once, on sets with few different values so that ties of every kind are common. */
class QuotaCirclesPropertyTests {

    private static final Framework FRAMEWORK = FrameworkFiles.current();

    record Case(QuotaRule rule, boolean extended, List<QuotaCandidate> rated) {

        QuotaSolver solver() {
            return new QuotaSolver(rule, extended);
        }

        /** Places for these people by the letter of the rule, one person after the other. */
        int cap(List<QuotaCandidate> people) {
            int percent = extended ? rule.extendedPercent() : rule.percent();
            long counted = people.stream()
                    .filter(p ->
                            rule.counted() == Counted.RATED || p.classBefore().compareTo(RatedClass.B) <= 0)
                    .count();
            int places = 0;
            while (100L * (places + 1)
                    <= percent * (rule.counted() == Counted.RATED ? counted : counted - places - 1)) {
                places++;
            }
            return places;
        }

        Map<String, List<QuotaCandidate>> lines() {
            Map<String, List<QuotaCandidate>> lines = new HashMap<>(rated.stream()
                    .filter(p -> rule.base() != Base.AGENCY && !p.circle().isEmpty())
                    .collect(Collectors.groupingBy(QuotaCandidate::circle)));
            lines.values().removeIf(people -> people.size() <= rule.smallUnitUpTo());
            lines.put("", rated);
            return lines;
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return cases(60, Arbitraries.of("90", "91", "92", "89.5", "70", "69.5", "45"), Arbitraries.of("45", "47"));
    }

    /** Small, and nobody equal to anybody. */
    @Provide
    Arbitrary<Case> smallCases() {
        Arbitrary<String> totals =
                Arbitraries.integers().between(880, 990).map(tenths -> tenths / 10 + "." + tenths % 10);
        return cases(12, totals, Arbitraries.of("45"))
                .filter(c ->
                        c.rated().stream().map(QuotaCandidate::total).distinct().count()
                                == c.rated().size());
    }

    private static Arbitrary<Case> cases(int people, Arbitrary<String> totals, Arbitrary<String> tasks) {
        Arbitrary<QuotaCandidate> person = Combinators.combine(Arbitraries.of("X", "Y", "Z", ""), totals, tasks)
                .as((circle, total, two) -> candidate(0, circle, Points.of(total), two));
        Arbitrary<QuotaRule> rules = Combinators.combine(
                        Arbitraries.of(Base.class),
                        Arbitraries.of(Counted.class),
                        Arbitraries.of(20, 30, 40),
                        Arbitraries.integers().between(0, 4))
                .as(Quotas::rule);
        return Combinators.combine(
                        rules, Arbitraries.of(true, false), person.list().ofMaxSize(people))
                .as((rule, extended, rated) -> new Case(rule, extended, numbered(rated)));
    }

    private static List<QuotaCandidate> numbered(List<QuotaCandidate> people) {
        List<QuotaCandidate> numbered = new ArrayList<>();
        people.forEach(p -> numbered.add(candidate(
                numbered.size() + 1L, p.circle(), p.total(), p.taskPoints().toString())));
        return numbered;
    }

    private static QuotaCandidate candidate(long person, String circle, Points total, String tasks) {
        return new QuotaCandidate(
                person,
                circle,
                total,
                FRAMEWORK.classOf(total),
                Points.of(tasks),
                new CompletionRatio(9, 10),
                Points.ZERO);
    }

    @Property(tries = 300)
    void noLineIsEverExceeded(@ForAll("cases") Case given) {
        Set<Long> kept = kept(settled(given));

        given.lines()
                .forEach((circle, people) -> assertThat(keptOf(people, kept))
                        .as("line '%s'", circle)
                        .isLessThanOrEqualTo(given.cap(people)));
    }

    @Property(tries = 300)
    void whoeverIsMovedWouldBreakTheLineThatIsNamed(@ForAll("cases") Case given) {
        QuotaResult result = settled(given);
        Set<Long> kept = kept(result);

        assertThat(result.placements()).filteredOn(p -> p.outcome().isMoved()).allSatisfy(p -> {
            assertThat(p.line()).isNotNull();
            assertThat(p.reason()).isNotNull();
            assertThat(p.classAfter()).isEqualTo(RatedClass.B);
            List<QuotaCandidate> people = Objects.requireNonNull(given.lines().get(Objects.requireNonNull(p.line())));
            assertThat(keptOf(people, kept)).isLessThanOrEqualTo(given.cap(people));
        });
        assertThat(result.placements())
                .filteredOn(p -> p.outcome() == Outcome.MOVED && "".equals(p.line()))
                .allSatisfy(p -> assertThat(kept).hasSize(given.cap(given.rated())));
    }

    /** Compared with all sets that break no line: nobody fits more people, and none is better person by person. */
    @Property(tries = 150)
    void twoGreedyStepsGiveTheBestSetThereIs(@ForAll("smallCases") Case given) {
        List<QuotaCandidate> contenders = given.rated().stream()
                .filter(p -> p.classBefore() == RatedClass.A)
                .sorted((one, other) -> other.total().compareTo(one.total()))
                .toList();
        Map<String, List<QuotaCandidate>> lines = given.lines();
        Set<Long> best = Set.of();
        for (int bits = (1 << contenders.size()) - 1; bits >= 0; bits--) {
            Set<Long> set = chosen(contenders, bits);
            if (set.size() > best.size()
                    && lines.values().stream().allMatch(people -> keptOf(people, set) <= given.cap(people))) {
                best = set;
            }
        }

        assertThat(kept(given.solver().solve(given.rated(), Set.of()))).isEqualTo(best);
    }

    /** The best contender has the highest bit, so that sets of one size come best first. */
    private static Set<Long> chosen(List<QuotaCandidate> contenders, int bits) {
        Set<Long> set = new HashSet<>();
        for (int i = 0; i < contenders.size(); i++) {
            if ((bits >> (contenders.size() - 1 - i) & 1) == 1) {
                set.add(contenders.get(i).person());
            }
        }
        return set;
    }

    @Property(tries = 300)
    void orderOfInputNeverMatters(@ForAll("cases") Case given, @ForAll Random random) {
        List<QuotaCandidate> shuffled = new ArrayList<>(given.rated());
        Collections.shuffle(shuffled, random);

        assertThat(given.solver().solve(shuffled, Set.of()))
                .isEqualTo(given.solver().solve(given.rated(), Set.of()));
    }

    @Property(tries = 300)
    void raisingOneScoreNeverLowersThatPersonsClass(@ForAll("cases") Case given, @ForAll Random random) {
        if (given.rated().isEmpty()) {
            return;
        }
        QuotaCandidate before = given.rated().get(random.nextInt(given.rated().size()));
        List<QuotaCandidate> raised = new ArrayList<>(given.rated());
        Points total = before.total().plus(Points.of("0.5"));
        raised.set(
                given.rated().indexOf(before),
                candidate(
                        before.person(),
                        before.circle(),
                        total,
                        before.taskPoints().toString()));

        QuotaPlacement was = of(given.solver().solve(given.rated(), Set.of()), before.person());
        QuotaPlacement is = of(given.solver().solve(raised, Set.of()), before.person());

        if (was.classAfter() == null) {
            assertThat(is.outcome()).isIn(Outcome.KEPT, Outcome.UNRESOLVED);
        } else if (is.classAfter() != null) {
            assertThat(is.classAfter()).isLessThanOrEqualTo(was.classAfter());
        } else {
            assertThat(was.outcome()).isNotEqualTo(Outcome.KEPT);
        }
    }

    @Property(tries = 300)
    void ofTheNextClassTheShareHoldsInTheFinalCounts(@ForAll("cases") Case given) {
        if (given.rule().counted() != Counted.NEXT_CLASS) {
            return;
        }
        Map<Long, RatedClass> classes = settled(given).placements().stream()
                .collect(Collectors.toMap(QuotaPlacement::person, QuotaPlacement::classAfter));
        int percent =
                given.extended() ? given.rule().extendedPercent() : given.rule().percent();

        given.lines().forEach((circle, people) -> {
            long best = people.stream()
                    .filter(p -> classes.get(p.person()) == RatedClass.A)
                    .count();
            long next = people.stream()
                    .filter(p -> classes.get(p.person()) == RatedClass.B)
                    .count();
            assertThat(100 * best).as("line '%s'", circle).isLessThanOrEqualTo(percent * next);
        });
    }

    @Property(tries = 200)
    void everyTieThatIsNamedCanBeSettledAndThenNoneIsLeft(@ForAll("cases") Case given) {
        QuotaResult settled = settled(given);

        assertThat(settled.isSettled()).isTrue();
        assertThat(settled.placements())
                .allSatisfy(p -> assertThat(p.classAfter()).isNotNull());
    }

    private static QuotaResult settled(Case given) {
        List<TieChoice> choices = new ArrayList<>();
        QuotaResult result = given.solver().solve(given.rated(), choices);
        while (!result.isSettled()) {
            choices.addAll(Quotas.settling(result));
            result = given.solver().solve(given.rated(), choices);
        }
        return result;
    }

    private static Set<Long> kept(QuotaResult result) {
        return result.placements().stream()
                .filter(p -> p.classAfter() == RatedClass.A)
                .map(QuotaPlacement::person)
                .collect(Collectors.toSet());
    }

    private static int keptOf(List<QuotaCandidate> people, Set<Long> kept) {
        return (int) people.stream().filter(p -> kept.contains(p.person())).count();
    }

    private static QuotaPlacement of(QuotaResult result, long person) {
        return result.placements().stream()
                .filter(p -> p.person() == person)
                .findFirst()
                .orElseThrow();
    }
}
