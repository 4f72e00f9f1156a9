package vn.congtam.rulebook.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.rulebook.FrameworkFiles;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.Base;
import vn.congtam.rulebook.framework.QuotaRule.Counted;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/** The limit holds in the agency and in each duty group; two groups of ten at 30 % have three places each and the agency six. */
class QuotaTwoLineTests {

    private static final Framework FRAMEWORK = FrameworkFiles.current();
    private static final QuotaRule CONVERTED = FrameworkFiles.converted().quota();
    private static final QuotaRule RULE = Quotas.rule(Base.DUTY_GROUP, Counted.RATED, 30, 3);

    private final QuotaSolver solver = new QuotaSolver(RULE, false);
    private final List<QuotaCandidate> rated = new ArrayList<>();

    private void people(String circle, int size, String... totals) {
        for (int i = 0; i < size; i++) {
            add(circle, i < totals.length ? totals[i] : "80", "45");
        }
    }

    private long add(String circle, String total, String tasks) {
        Points points = Points.of(total);
        rated.add(new QuotaCandidate(
                rated.size() + 1L,
                circle,
                points,
                FRAMEWORK.classOf(points),
                Points.of(tasks),
                new CompletionRatio(9, 10),
                Points.ZERO));
        return rated.size();
    }

    private QuotaResult solve(TieChoice... choices) {
        return solver.solve(rated, List.of(choices));
    }

    private static QuotaPlacement of(QuotaResult result, long person) {
        return result.placements().stream()
                .filter(p -> p.person() == person)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> kept(QuotaResult result) {
        return result.placements().stream()
                .filter(p -> p.classAfter() == RatedClass.A)
                .map(QuotaPlacement::person)
                .sorted()
                .toList();
    }

    @Test
    void aGroupKeepsItsBestEvenWhereTheAgencyHasPlacesLeft() {
        people("X", 10, "99", "98", "97", "96");
        people("Y", 10, "91");

        QuotaResult result = solve();

        assertThat(kept(result)).containsExactly(1L, 2L, 3L, 11L);
        assertThat(result.circles())
                .containsExactly(new CircleLimit("X", 10, 10, 3, 4), new CircleLimit("Y", 10, 10, 3, 1));
        assertThat(of(result, 4).line()).isEqualTo("X");
        assertThat(of(result, 4).reason())
                .isEqualTo(new Reason(
                        "rulebook.quota.moved",
                        List.of("A", "B", 30, 4, new BigDecimal("96"), 3, "X", 2),
                        RULE.basis()));
        assertThat(of(result, 3))
                .extracting(QuotaPlacement::line, QuotaPlacement::reason)
                .containsOnlyNulls();
    }

    @Test
    void peopleWithoutAGroupMeetTheLineOfTheAgencyOnly() {
        people("X", 10, "92", "91.5", "91");
        people("", 4, "99", "98", "97");

        QuotaResult result = solve();

        assertThat(result.places()).isEqualTo(4);
        assertThat(kept(result)).containsExactly(1L, 11L, 12L, 13L);
        assertThat(of(result, 2).line()).isEmpty();
        assertThat(Objects.requireNonNull(of(result, 2).reason()).arguments()).endsWith(4, "", 0);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "4, 1"})
    void aGroupOfUpToThreeHasNoLimitOfItsOwn(int size, int keeping) {
        people("X", size, "99", "98", "97");
        people("", 10);

        assertThat(kept(solve())).hasSize(keeping);
    }

    @Test
    void whereTheAgencyAloneIsTheBaseCirclesDrawNoLine() {
        people("X", 10, "99", "98", "97", "96");
        people("Y", 10);

        QuotaResult result =
                new QuotaSolver(Quotas.rule(Base.AGENCY, Counted.RATED, 30, 3), false).solve(rated, Set.of());

        assertThat(result.circles()).isEmpty();
        assertThat(kept(result)).hasSize(4);
    }

    @Test
    void twoTiesAreOpenAtOnceAndEachIsSettledByItself() {
        people("X", 10, "99", "98", "92", "92");
        people("Y", 10, "97", "96", "91", "91", "91");

        QuotaResult open = solve();

        assertThat(open.ties())
                .containsExactly(
                        new UnresolvedTie("X", Set.of(3L, 4L), 1), new UnresolvedTie("Y", Set.of(13L, 14L, 15L), 1));
        QuotaResult half = solve(new TieChoice("Y", Set.of(13L, 14L, 15L), Set.of(14L)));
        assertThat(half.ties()).containsExactly(new UnresolvedTie("X", Set.of(3L, 4L), 1));
        assertThat(of(half, 14))
                .extracting(QuotaPlacement::outcome, QuotaPlacement::line)
                .containsExactly(Outcome.KEPT_BY_AUTHORITY, "Y");
        QuotaResult settled = solve(
                new TieChoice("Y", Set.of(13L, 14L, 15L), Set.of(14L)), new TieChoice("X", Set.of(3L, 4L), Set.of(4L)));
        assertThat(settled.isSettled()).isTrue();
        assertThat(kept(settled)).containsExactly(1L, 2L, 4L, 11L, 12L, 14L);
        assertThat(of(settled, 3))
                .extracting(
                        QuotaPlacement::outcome,
                        QuotaPlacement::line,
                        p -> Objects.requireNonNull(p.reason()).messageKey())
                .containsExactly(Outcome.MOVED_BY_AUTHORITY, "X", "rulebook.quota.moved-by-authority");
    }

    @Test
    void aTieOfTheAgencyIsOpenOnlyWhenThatOfTheGroupIsSettled() {
        people("X", 10, "99", "98", "92", "92");
        people("", 4, "97", "92");

        QuotaResult open = solve();

        assertThat(open.places()).isEqualTo(4);
        assertThat(open.ties()).containsExactly(new UnresolvedTie("X", Set.of(3L, 4L), 1));
        assertThat(of(open, 12))
                .extracting(QuotaPlacement::outcome, QuotaPlacement::line, QuotaPlacement::classAfter)
                .containsExactly(Outcome.UNRESOLVED, null, null);

        TieChoice ofGroup = new TieChoice("X", Set.of(3L, 4L), Set.of(4L));
        QuotaResult next = solve(ofGroup);
        assertThat(next.ties()).containsExactly(new UnresolvedTie("", Set.of(4L, 12L), 1));
        assertThat(of(next, 4).line()).isEmpty();

        QuotaResult settled = solve(ofGroup, new TieChoice("", Set.of(4L, 12L), Set.of(12L)));
        assertThat(settled.isSettled()).isTrue();
        assertThat(kept(settled)).containsExactly(1L, 2L, 11L, 12L);
        assertThat(of(settled, 4).line()).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutATieWhoseWinnerTheAgencyWouldMoveAnyway() {
        people("X", 10, "94", "93", "92", "92");
        people("", 4, "99", "98", "97", "96");

        QuotaResult result = solve();

        assertThat(result.isSettled()).isTrue();
        assertThat(result.placements())
                .filteredOn(p -> p.person() == 3 || p.person() == 4)
                .extracting(QuotaPlacement::outcome, QuotaPlacement::line)
                .containsOnly(tuple(Outcome.MOVED, ""));
    }

    @Test
    void aChoiceOfATieThatHasChangedDoesNotCount() {
        people("X", 10, "99", "98", "92", "92", "92");

        assertThat(solve(new TieChoice("X", Set.of(3L, 4L), Set.of(4L))).isSettled())
                .isFalse();
        assertThat(solve(new TieChoice("X", Set.of(3L, 4L, 5L, 6L), Set.of(4L))).isSettled())
                .isFalse();
        assertThat(solve(new TieChoice("X", Set.of(3L, 4L, 5L), Set.of(4L, 5L))).isSettled())
                .isFalse();
        assertThat(solve(new TieChoice("X", Set.of(3L, 4L, 5L), Set.of(6L))).isSettled())
                .isFalse();
        assertThat(solve(new TieChoice("", Set.of(3L, 4L, 5L), Set.of(4L))).isSettled())
                .isFalse();
        assertThat(solve(new TieChoice("X", Set.of(3L, 4L, 5L), Set.of(4L))).isSettled())
                .isTrue();
    }

    @Test
    void theDeclaredOrderSettlesEqualTotalsInAGroupAndSaysWhere() {
        people("X", 8, "99");
        long behind = add("X", "92", "46");
        long before = add("X", "92", "47");
        people("Y", 10, "95", "94", "93");
        people("X", 0);

        QuotaResult none = solve();
        assertThat(of(none, behind).decidedBy()).isNull();

        rated.set(1, new QuotaCandidate(2, "X", Points.of(98), RatedClass.A, Points.of(45), null, Points.ZERO));
        QuotaResult result = solve();
        assertThat(of(result, before))
                .extracting(QuotaPlacement::outcome, QuotaPlacement::decidedBy, QuotaPlacement::line)
                .containsExactly(Outcome.KEPT, TieBreak.HIGHER_II2, "X");
        assertThat(Objects.requireNonNull(of(result, before).reason()).messageKey())
                .isEqualTo("rulebook.quota.kept.higher-ii2");
        assertThat(of(result, behind))
                .extracting(QuotaPlacement::outcome, QuotaPlacement::decidedBy, QuotaPlacement::line)
                .containsExactly(Outcome.MOVED, TieBreak.HIGHER_II2, "X");
    }

    @Test
    void theDeclaredOrderAtTheLineOfTheAgencyIsSaidBeforeThatOfTheGroup() {
        people("X", 8, "99", "98");
        long before = add("X", "92", "47");
        long behindInGroup = add("X", "92", "46");
        people("", 4, "97");
        long behind = add("", "92", "45");
        rated.remove(rated.size() - 2);

        QuotaResult result = solve();

        assertThat(result.places()).isEqualTo(4);
        assertThat(of(result, before))
                .extracting(QuotaPlacement::outcome, QuotaPlacement::decidedBy, QuotaPlacement::line)
                .containsExactly(Outcome.KEPT, TieBreak.HIGHER_II2, "");
        assertThat(of(result, behind))
                .extracting(QuotaPlacement::outcome, QuotaPlacement::line)
                .containsExactly(Outcome.MOVED, "");
        assertThat(of(result, behindInGroup).line()).isEqualTo("X");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "5, 0, 1", "6, 1, 1", "9, 1, 1", "10, 1, 2", "12, 2, 2", "34, 5, 6", "60, 10, 12"})
    void ofThoseInTheNextClassInTheEnd(int people, int places, int extended) {
        assertThat(CONVERTED.places(people, false)).isEqualTo(places);
        assertThat(CONVERTED.places(people, true)).isEqualTo(extended);
        assertThat(100 * places).isLessThanOrEqualTo(20 * (people - places));
        assertThat(100 * (places + 1)).isGreaterThan(20 * (people - places - 1));
    }

    @Test
    void peopleBelowTheNextClassDoNotCountForItsShare() {
        QuotaRule rule = Quotas.rule(Base.DUTY_GROUP, Counted.NEXT_CLASS, 20, 3);
        people("X", 12, "99", "98", "97");
        people("X", 6, "60", "60", "60", "40", "40", "40");

        QuotaResult result = new QuotaSolver(rule, false).solve(rated, Set.of());

        assertThat(result.counted()).isEqualTo(12);
        assertThat(result.rated()).isEqualTo(18);
        assertThat(result.contenders()).isEqualTo(3);
        assertThat(result.circles()).containsExactly(new CircleLimit("X", 18, 12, 2, 3));
        assertThat(kept(result)).containsExactly(1L, 2L);
    }
}
