package vn.congtam.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.rulebook.engine.Violation.Code;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

class SheetRulesTests {

    private static final SheetNotes ALL_BONUS_NAMED = new SheetNotes(Set.of("III.1", "III.2", "III.3"), Set.of());
    private static final SheetPoints FULL = Sheets.full(SheetKind.STAFF);

    private final SheetRules rules = new SheetRules(Sheets.FRAMEWORK, SheetKind.STAFF, YearMonth.of(2026, 10));

    @Test
    void fullSheetIsInOrder() {
        assertThat(rules.ofSubmission(FULL, ALL_BONUS_NAMED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "I.1.a, 2.5, POINTS_OUT_OF_RANGE",
        "I.1.a, -0.5, POINTS_OUT_OF_RANGE",
        "I.1.a, 1.25, NOT_A_STEP",
        "I.9, 1, UNKNOWN_CRITERION",
        "I.1, 6, UNKNOWN_CRITERION"
    })
    void namesTheLineAndTheRule(String line, String points, Code code) {
        assertThat(rules.ofDraft(SheetPoints.empty().with(line, Points.of(points))))
                .extracting(Violation::place, Violation::code)
                .containsExactly(tuple(line, code));
    }

    @Test
    void rangeIsSaidInNumbers() {
        assertThat(rules.ofDraft(SheetPoints.empty().with("I.2.a", Points.of(4))))
                .extracting(Violation::arguments)
                .containsExactly(List.of(new BigDecimal("3"), new BigDecimal("0.5")));
    }

    @Test
    void draftMayBeIncomplete() {
        assertThat(rules.ofDraft(SheetPoints.empty().with("I.1.a", Points.ZERO)))
                .isEmpty();
    }

    @Test
    void submissionNamesEveryMissingLine() {
        assertThat(rules.ofSubmission(FULL.without("I.2.dd").without("II.2"), ALL_BONUS_NAMED))
                .extracting(Violation::code, Violation::place)
                .containsExactly(tuple(Code.POINTS_MISSING, "I.2.dd"), tuple(Code.POINTS_MISSING, "II.2"));
    }

    @ParameterizedTest
    @CsvSource({"17, 18, 44.5", "17, 20, 45", "17, 20, 39.5", "7, 10, 40", "69, 100, 35", "0, 3, 50"})
    void officialMustStayWithinTheBand(int done, int assigned, String points) {
        SheetPoints sheet =
                FULL.with(WorkFigures.of(new CompletionRatio(done, assigned))).with("II.2", Points.of(points));

        assertThat(rules.ofDraft(sheet)).extracting(Violation::code).containsExactly(Code.OUTSIDE_BAND);
    }

    @ParameterizedTest
    @CsvSource({"17, 18, 45", "17, 18, 50", "17, 20, 40", "17, 20, 44.5", "7, 10, 35", "69, 100, 34.5", "0, 3, 0"})
    void officialMayChooseAnyStepOfTheBand(int done, int assigned, String points) {
        SheetPoints sheet =
                FULL.with(WorkFigures.of(new CompletionRatio(done, assigned))).with("II.2", Points.of(points));

        assertThat(rules.ofDraft(sheet)).isEmpty();
    }

    @Test
    void withoutTasksTheBandIsOpen() {
        SheetPoints sheet = FULL.with(WorkFigures.of(new CompletionRatio(0, 0))).with("II.2", Points.of(12));

        assertThat(rules.ofDraft(sheet)).isEmpty();
    }

    @Test
    void bandIsSaidInNumbers() {
        SheetPoints sheet = FULL.with(WorkFigures.of(new CompletionRatio(17, 20)));

        assertThat(rules.ofDraft(sheet))
                .extracting(Violation::arguments)
                .containsExactly(List.of(new BigDecimal("40"), new BigDecimal("44.5"), new BigDecimal("85.0")));
    }

    @Test
    void bonusNeedsANamedPieceOfWork() {
        SheetPoints sheet = FULL.with("III.2", Points.ZERO);

        assertThat(rules.ofSubmission(sheet, new SheetNotes(Set.of("III.1"), Set.of())))
                .extracting(Violation::code, Violation::place)
                .containsExactly(tuple(Code.BONUS_WITHOUT_WORK, "III.3"));
    }

    @Test
    void deductionComesFromTheCatalogueAndFromTheMonth() {
        SheetPoints sheet = FULL.with(List.of(
                new Deduction("X-01", Sheets.DAY, 1, Points.of(1), "x"),
                new Deduction("I-03", LocalDate.of(2026, 9, 30), 1, Points.of("0.5"), "x"),
                new Deduction("I-03", Sheets.DAY, 0, Points.of("0.5"), "x"),
                new Deduction("I-03", Sheets.DAY, 1, Points.of("0.2"), "x")));

        assertThat(rules.ofDraft(sheet))
                .extracting(Violation::code)
                .containsExactly(
                        Code.UNKNOWN_DEDUCTION,
                        Code.DEDUCTION_OUTSIDE_MONTH,
                        Code.DEDUCTION_NOT_POSITIVE,
                        Code.DEDUCTION_NOT_POSITIVE);
    }

    @Test
    void submittedDeductionNeedsANote() {
        SheetPoints sheet = FULL.with(List.of(new Deduction("I-03", Sheets.DAY, 1, Points.of("0.5"), " ")));

        assertThat(rules.ofSubmission(sheet, ALL_BONUS_NAMED))
                .extracting(Violation::code)
                .containsExactly(Code.DEDUCTION_WITHOUT_NOTE);
    }

    @ParameterizedTest
    @CsvSource({"47.5, false", "47, true", "40, true"})
    void reviewerOwesAReasonFromThreePointsOn(String points, boolean due) {
        SheetPoints own = FULL.with("II.2", Points.of(points));

        assertThat(rules.ofReview(FULL, own, null))
                .extracting(Violation::code)
                .containsExactlyElementsOf(due ? List.of(Code.REASON_FOR_DIFFERENCE) : List.of());
    }

    @Test
    void reviewerOwesAReasonForGivingMoreToo() {
        SheetPoints self = FULL.with("II.2", Points.of(40));

        assertThat(rules.ofReview(self, FULL, " "))
                .extracting(Violation::code)
                .containsExactly(Code.REASON_FOR_DIFFERENCE);
    }

    @Test
    void reviewerOwesAReasonForAnyChangeOfBonus() {
        SheetPoints own = FULL.with("III.3", Points.of("2.5"));

        assertThat(rules.ofReview(FULL, own, ""))
                .extracting(Violation::code, Violation::place)
                .containsExactly(tuple(Code.REASON_FOR_BONUS, "III.3"));
    }

    @Test
    void reviewerMayLeaveTheBandWithAReason() {
        SheetPoints self =
                FULL.with(WorkFigures.of(new CompletionRatio(17, 20))).with("II.2", Points.of("44.5"));
        SheetPoints own = self.with("II.2", Points.of(45));

        assertThat(rules.ofReview(self, own, null)).extracting(Violation::code).containsExactly(Code.REASON_FOR_BAND);
        assertThat(rules.ofReview(self, own, "Việc gấp, khó")).isEmpty();
    }

    @Test
    void noReasonMakesAnIllegalValueLegal() {
        assertThat(rules.ofReview(FULL, FULL.with("I.1.a", Points.of(3)), "Lý do"))
                .extracting(Violation::code)
                .containsExactly(Code.POINTS_OUT_OF_RANGE);
    }
}
