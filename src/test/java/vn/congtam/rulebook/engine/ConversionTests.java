package vn.congtam.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.rulebook.FrameworkFiles;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/** Results from converted products, Decree 335/2025/NĐ-CP. */
class ConversionTests {

    private static final Framework FRAMEWORK = FrameworkFiles.converted();
    private static final ConversionRule RULE = FRAMEWORK.conversionRule().orElseThrow();
    private static final Map<String, Points> GOOD_MARKS =
            Map.of("II.d", Points.of(100), "II.dd", Points.of(100), "II.e", Points.of(100));

    @Test
    void everythingOnTimeAndPassedIsFullPoints() {
        Score score = staff(task("1", "10", "10", 0, 0), task("2.5", "2", "2", 0, 0));

        assertThat(score.sums()).containsEntry("II.1", Points.of(70));
        assertThat(score.total()).isEqualTo(Points.of(100));
        assertThat(score.complete()).isTrue();
    }

    @Test
    void quantityQualityAndProgressAreWeighedByTheCoefficient() {
        // assigned 1x8 + 4x3 = 20; completed 1x8 + 4x2 = 16; passed 8x0.75 + 8 = 14; punctual 8 + 8x0.5 = 12
        Conversion sums = sums(task("1", "8", "8", 1, 0), task("4", "3", "2", 0, 2));

        assertThat(sums.assigned()).isEqualByComparingTo("20");
        assertThat(sums.completed()).isEqualByComparingTo("16");
        assertThat(sums.passed()).isEqualByComparingTo("14");
        assertThat(sums.punctual()).isEqualByComparingTo("12");
        // (80 % + 70 % + 60 %) / 3 = 70 %, of 70 points 49
        assertThat(staff(task("1", "8", "8", 1, 0), task("4", "3", "2", 0, 2)).sums())
                .containsEntry("II.1", Points.of(49));
    }

    @Test
    void partOfAReportCountsAsThatPart() {
        assertThat(sums(task("2", "1", "0.8", 0, 0)).completed()).isEqualByComparingTo("1.6");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.75", "3, 0.25", "4, 0", "5, 0"})
    void fourFailedReviewsLeaveNothingAndFiveNoLess(int failed, String left) {
        assertThat(Conversion.passed(RULE, task("1", "1", "1", failed, 0))).isEqualByComparingTo(left);
    }

    @Test
    void handedBackTaskStaysInWhatWasAssigned() {
        Conversion sums = sums(task("1", "3", "3", 0, 0), task("1", "1", "0", 0, 0));

        assertThat(sums.assigned()).isEqualByComparingTo("4");
        assertThat(sums.completed()).isEqualByComparingTo("3");
    }

    @Test
    void adHocTaskAddsWithoutRaisingWhatWasAssigned() {
        Conversion sums = sums(task("1", "4", "3", 0, 0), adHoc("1", "1", "1"));

        assertThat(sums.assigned()).isEqualByComparingTo("4");
        assertThat(sums.completed()).isEqualByComparingTo("4");
    }

    @Test
    void adHocTasksAloneAreWhatWasAssigned() {
        Conversion sums = sums(adHoc("2", "2", "1"));

        assertThat(sums.initialOnly()).isFalse();
        assertThat(sums.assigned()).isEqualByComparingTo("4");
    }

    @Test
    void ratioAboveAHundredPercentIsCutAndSaysSo() {
        Score score = staff(task("1", "2", "2", 0, 0), adHoc("1", "1", "1"));

        assertThat(score.sums()).containsEntry("II.1", Points.of(70));
        assertThat(converted(score).parts())
                .extracting(ConvertedResult.Part::capped)
                .containsExactly(true, true, true);
    }

    @Test
    void noTaskIsNoDataAndNeitherZeroNorAHundred() {
        Score score = staff();

        assertThat(score.sums()).doesNotContainKey("II.1");
        assertThat(score.complete()).isFalse();
        assertThat(score.trace().only(Step.NotConverted.class)).hasSize(1);
        assertThat(rules(SheetKind.STAFF).ofSubmission(sheet(SheetKind.STAFF, Map.of()), notes()))
                .extracting(Violation::code)
                .contains(Violation.Code.NOTHING_TO_CONVERT);
    }

    @Test
    void thirdsAreCutOffAndNeverReachTheNextClass() {
        // (100 + 100 + 99.99...) / 3: a hair below 70 points
        Score score = ScoringEngine.score(
                FRAMEWORK,
                SheetKind.STAFF,
                sheet(SheetKind.STAFF, Map.of("I.1.a", Points.ZERO, "I.1.b", Points.ZERO))
                        .with(WorkFigures.of(new Conversion(
                                new BigDecimal("3"),
                                new BigDecimal("3"),
                                new BigDecimal("3"),
                                new BigDecimal("2.999999999999"),
                                true))));

        assertThat(score.total()).isLessThan(Points.of(90));
        assertThat(score.shownTotal()).isEqualTo(Points.of(90));
        assertThat(score.classByScore()).isEqualTo(RatedClass.B);
    }

    @Test
    void leaderResultIsTheMeanOfSixParts() {
        // a = b = c = 100 %, d = 50 %, the others 100 %: 550 / 6 % of 70
        Map<String, Points> marks = new HashMap<>(GOOD_MARKS);
        marks.put("II.d", Points.of(50));
        Score score = score(SheetKind.LEADER, marks, task("1", "4", "4", 0, 0));

        assertThat(score.sums().get("II.1")).isEqualTo(Points.of("64.166666666666"));
        assertThat(converted(score).result()).isEqualByComparingTo("91.67");
        assertThat(score.sums()).doesNotContainKey("II.d");
    }

    @Test
    void leaderWithoutAMarkHasNoResultYet() {
        Score score = score(SheetKind.LEADER, Map.of("II.d", Points.of(100)), task("1", "4", "4", 0, 0));

        assertThat(score.complete()).isFalse();
        assertThat(score.trace()
                        .only(Step.NotConverted.class)
                        .findFirst()
                        .orElseThrow()
                        .missingMarks())
                .containsExactly("II.dd", "II.e");
    }

    @Test
    void markIsAHundredOrFiftyAndGivesItsReason() {
        SheetPoints sheet = sheet(SheetKind.LEADER, Map.of("II.d", Points.of(75)));

        assertThat(rules(SheetKind.LEADER).ofDraft(sheet))
                .extracting(Violation::code)
                .containsExactly(Violation.Code.NOT_A_MARK);
        assertThat(rules(SheetKind.LEADER).ofSubmission(sheet.with("II.d", Points.of(50)), notes()))
                .extracting(Violation::code)
                .contains(Violation.Code.MARK_WITHOUT_REASON);
        assertThat(rules(SheetKind.LEADER).ofSubmission(sheet.with("II.d", Points.of(50)), notes("II.d")))
                .filteredOn(violation -> violation.code() == Violation.Code.MARK_WITHOUT_REASON)
                .extracting(Violation::place)
                .doesNotContain("II.d");
    }

    @Test
    void computedLineIsNeverTyped() {
        assertThat(rules(SheetKind.STAFF).ofDraft(sheet(SheetKind.STAFF, Map.of("II.1", Points.of(70)))))
                .extracting(Violation::code)
                .containsExactly(Violation.Code.COMPUTED_NOT_TYPED);
    }

    @Test
    void delayIsCountedPerOccurrenceOrPerDay() {
        assertThat(RULE.delays(5)).isEqualTo(1);
        assertThat(RULE.delays(0)).isZero();
        assertThat(new ConversionRule(
                                25,
                                25,
                                ConversionRule.Delay.DAY,
                                true,
                                5,
                                List.of(100),
                                RULE.basis(),
                                RULE.delayBasis(),
                                RULE.cappedBasis())
                        .delays(5))
                .isEqualTo(5);
    }

    @Property
    void totalIsRecomputedFromTheTraceAlone(@ForAll("months") List<ConvertedTask> tasks) {
        Score score = staff(tasks.toArray(ConvertedTask[]::new));

        TraceReplay replay = new TraceReplay(score.trace());
        assertThat(replay.total()).isEqualTo(score.total());
        assertThat(replay.ratedClass()).isEqualTo(score.classByScore());
    }

    @Property
    void orderOfTasksPlaysNoPart(@ForAll("months") List<ConvertedTask> tasks, @ForAll Random random) {
        List<ConvertedTask> shuffled = new ArrayList<>(tasks);
        Collections.shuffle(shuffled, random);

        assertThat(Conversion.of(RULE, shuffled)).usingRecursiveComparison().isEqualTo(Conversion.of(RULE, tasks));
    }

    @Property
    void pointsStayBetweenZeroAndTheMaximum(@ForAll("months") List<ConvertedTask> tasks) {
        Points points = staff(tasks.toArray(ConvertedTask[]::new)).sums().get("II.1");

        assertThat(points).isBetween(Points.ZERO, Points.of(70));
    }

    @Property
    void completingMoreNeverLowersTheResult(@ForAll("months") List<ConvertedTask> tasks) {
        ConvertedTask first = tasks.getFirst();
        List<ConvertedTask> better = new ArrayList<>(tasks);
        better.set(
                0,
                new ConvertedTask(
                        first.title(),
                        first.coefficient(),
                        first.assigned(),
                        first.completed().add(BigDecimal.ONE),
                        first.failedReviews(),
                        first.delays(),
                        first.initial()));

        assertThat(staff(better.toArray(ConvertedTask[]::new)).total())
                .isGreaterThanOrEqualTo(
                        staff(tasks.toArray(ConvertedTask[]::new)).total());
    }

    @Provide
    Arbitrary<List<ConvertedTask>> months() {
        Arbitrary<BigDecimal> tenths = Arbitraries.integers().between(1, 50).map(n -> BigDecimal.valueOf(n, 1));
        Arbitrary<BigDecimal> completed = Arbitraries.integers().between(0, 50).map(n -> BigDecimal.valueOf(n, 1));
        return Combinators.combine(
                        tenths,
                        tenths,
                        completed,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(true, false))
                .as((coefficient, assigned, done, failed, late, initial) ->
                        new ConvertedTask("việc", coefficient, assigned, done, failed, late, initial))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static ConvertedResult converted(Score score) {
        return score.trace()
                .only(Step.Converted.class)
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static Score staff(ConvertedTask... tasks) {
        return score(SheetKind.STAFF, Map.of(), tasks);
    }

    private static Score score(SheetKind kind, Map<String, Points> marks, ConvertedTask... tasks) {
        return ScoringEngine.score(FRAMEWORK, kind, sheet(kind, marks).with(WorkFigures.of(sums(tasks))));
    }

    /** All typed items at their maximum, then what is given. */
    private static SheetPoints sheet(SheetKind kind, Map<String, Points> given) {
        Map<String, Points> all = new HashMap<>();
        FRAMEWORK.sheet(kind).criteria().stream()
                .filter(line -> line.kind() == Criterion.Kind.ITEM)
                .forEach(line -> all.put(line.code(), line.maximum()));
        all.putAll(given);
        return new SheetPoints(all, List.of(), WorkFigures.NONE);
    }

    private static SheetRules rules(SheetKind kind) {
        return new SheetRules(FRAMEWORK, kind, YearMonth.of(2026, 11));
    }

    private static SheetNotes notes(String... codes) {
        return new SheetNotes(Set.of(), Set.of(codes));
    }

    private static Conversion sums(ConvertedTask... tasks) {
        return Conversion.of(RULE, List.of(tasks));
    }

    private static ConvertedTask task(String coefficient, String assigned, String completed, int failed, int delays) {
        return new ConvertedTask(
                "báo cáo",
                new BigDecimal(coefficient),
                new BigDecimal(assigned),
                new BigDecimal(completed),
                failed,
                delays,
                true);
    }

    private static ConvertedTask adHoc(String coefficient, String assigned, String completed) {
        return new ConvertedTask(
                "đột xuất",
                new BigDecimal(coefficient),
                new BigDecimal(assigned),
                new BigDecimal(completed),
                0,
                0,
                false);
    }
}
