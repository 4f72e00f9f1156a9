package vn.congtam.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

class ScoringEngineTests {

    @ParameterizedTest
    @CsvSource({
        "0, D",
        "49.99, D",
        "49.995, D",
        "50, C",
        "69.99, C",
        "69.999, C",
        "70, B",
        "89.75, B",
        "89.99, B",
        "89.995, B",
        "90, A",
        "100, A"
    })
    void classIsTakenFromTheExactTotal(String total, RatedClass expected) {
        Score score = Sheets.score(Sheets.totalling(SheetKind.STAFF, total));

        assertThat(score.total()).isEqualTo(Points.of(total));
        assertThat(score.classByScore()).isEqualTo(expected);
    }

    @Test
    void roundingChangesWhatIsShownAndNeverTheClass() {
        Score score = Sheets.score(Sheets.totalling(SheetKind.STAFF, "89.995"));

        assertThat(score.shownTotal()).isEqualTo(Points.of(90));
        assertThat(score.classByScore()).isEqualTo(RatedClass.B);
    }

    @ParameterizedTest
    @EnumSource(SheetKind.class)
    void fullSheetIsOneHundred(SheetKind kind) {
        Score score = ScoringEngine.score(Sheets.FRAMEWORK, kind, Sheets.full(kind));

        assertThat(score.total()).isEqualTo(Points.of(100));
        assertThat(score.complete()).isTrue();
    }

    @Test
    void groupsAreSummedLevelByLevel() {
        SheetPoints sheet = Sheets.full(SheetKind.STAFF)
                .with("I.1.a", Points.of("1.5"))
                .with("II.1.4", Points.of("2.5"))
                .with("II.2", Points.of(47));

        Score score = Sheets.score(sheet);

        assertThat(score.sums())
                .containsEntry("I.1", Points.of("5.5"))
                .containsEntry("I", Points.of("19.5"))
                .containsEntry("II.1", Points.of("19.5"))
                .containsEntry("II", Points.of("66.5"))
                .containsEntry("III", Points.of(10));
        assertThat(score.total()).isEqualTo(Points.of(96));
    }

    @Test
    void pointsOnTheLineAreNotPointsTwice() {
        SheetPoints sheet = Sheets.full(SheetKind.STAFF).with("III.1", Points.of(9));

        assertThat(Sheets.score(sheet).total()).isEqualTo(Points.of(100));
        assertThat(Sheets.score(sheet).trace().only(Step.Clamped.class))
                .extracting(Step.Clamped::code)
                .containsExactly("III.1");
    }

    @Test
    void deductionsAreTakenOffWithItemDateAndNote() {
        Score score = Sheets.score(
                Sheets.full(SheetKind.STAFF).with(List.of(Sheets.deduction("I-03"), Sheets.deduction("I-05"))));

        assertThat(score.deductionTotal()).isEqualTo(Points.of(1));
        assertThat(score.total()).isEqualTo(Points.of(99));
        assertThat(score.sums()).containsEntry("I", Points.of(20));
        assertThat(score.trace().only(Step.Deducted.class))
                .extracting(Step.Deducted::item, Step.Deducted::date, Step.Deducted::note)
                .contains(org.assertj.core.groups.Tuple.tuple("I-03", Sheets.DAY, "ghi chú"));
    }

    @Test
    void deductionsNeverTakeAGroupBelowZero() {
        List<Deduction> five = Collections.nCopies(5, Sheets.deduction("I-01"));

        Score score = Sheets.score(Sheets.full(SheetKind.STAFF).with(five));

        assertThat(score.deductionTotal()).isEqualTo(Points.of(20));
        assertThat(score.total()).isEqualTo(Points.of(80));
        assertThat(score.trace().only(Step.DeductionFloored.class))
                .extracting(Step.DeductionFloored::asked)
                .containsExactly(Points.of(25));
    }

    @Test
    void missingIsNotZero() {
        Score missing = Sheets.score(Sheets.full(SheetKind.STAFF).without("II.2"));
        Score zero = Sheets.score(Sheets.full(SheetKind.STAFF).with("II.2", Points.ZERO));

        assertThat(missing.complete()).isFalse();
        assertThat(missing.given()).isEqualTo(21);
        assertThat(missing.expected()).isEqualTo(22);
        assertThat(missing.cells().get(2).points()).isNull();
        assertThat(zero.complete()).isTrue();
        assertThat(zero.cells().get(2).points()).isEqualTo(Points.ZERO);
    }

    @Test
    void cellIsIncompleteWhileOneOfItsLinesIsMissing() {
        GroupCell cell = Sheets.score(Sheets.full(SheetKind.STAFF).without("I.2.dd"))
                .cells()
                .getFirst();

        assertThat(cell.points()).isEqualTo(Points.of(18));
        assertThat(cell.complete()).isFalse();
    }

    @Test
    void emptySheetHasNoCellAndNoPoints() {
        Score score = Sheets.score(SheetPoints.empty());

        assertThat(score.total()).isEqualTo(Points.ZERO);
        assertThat(score.given()).isZero();
        assertThat(score.cells()).allSatisfy(cell -> assertThat(cell.points()).isNull());
    }

    @Test
    void withoutTasksNothingIsProposed() {
        Trace trace = Sheets.score(Sheets.full(SheetKind.STAFF).with(WorkFigures.of(new CompletionRatio(0, 0))))
                .trace();

        assertThat(trace.only(Step.NoCompletionData.class)).hasSize(1);
        assertThat(trace.only(Step.BandProposed.class)).isEmpty();
    }

    @Test
    void traceSaysWhetherTheBandWasLeft() {
        SheetPoints sheet = Sheets.full(SheetKind.STAFF).with(WorkFigures.of(new CompletionRatio(17, 20)));

        assertThat(Sheets.score(sheet).trace().only(Step.BandProposed.class))
                .singleElement()
                .satisfies(step -> assertThat(step.withinBand()).isFalse());
        assertThat(Sheets.score(sheet.with("II.2", Points.of("44.5"))).trace().only(Step.BandProposed.class))
                .singleElement()
                .satisfies(step -> assertThat(step.withinBand()).isTrue());
    }

    @Test
    void unknownLinesAndItemsCountNothing() {
        SheetPoints sheet = Sheets.totalling(SheetKind.STAFF, "80")
                .with("IX.1", Points.of(5))
                .with(List.of(new Deduction("X-01", Sheets.DAY, 1, Points.of(5), "")));

        assertThat(Sheets.score(sheet).total()).isEqualTo(Points.of(80));
    }
}
