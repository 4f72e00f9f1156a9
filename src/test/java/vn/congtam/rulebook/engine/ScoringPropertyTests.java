package vn.congtam.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

class ScoringPropertyTests {

    @Provide
    Arbitrary<SheetPoints> sheets() {
        return Sheets.any();
    }

    @Provide
    Arbitrary<SheetPoints> wildSheets() {
        return Sheets.wild();
    }

    @Property
    void morePointsNeverLowerTotalOrClass(@ForAll("sheets") SheetPoints sheet, @ForAll Random random) {
        List<Criterion> lines = Sheets.lines(SheetKind.STAFF);
        Criterion line = lines.get(random.nextInt(lines.size()));
        Points raised =
                sheet.of(line.code()).orElse(Points.ZERO).plus(Points.of("0.5")).clamp(Points.ZERO, line.maximum());

        Score before = Sheets.score(sheet);
        Score after = Sheets.score(sheet.with(line.code(), raised));

        assertThat(after.total().isAtLeast(before.total())).isTrue();
        assertThat(before.classByScore().isBetterThan(after.classByScore())).isFalse();
    }

    @Property
    void oneDeductionMoreNeverRaisesTotalOrClass(@ForAll("sheets") SheetPoints sheet) {
        List<Deduction> more = new ArrayList<>(sheet.deductions());
        more.add(Sheets.deduction("I-03"));

        Score before = Sheets.score(sheet);
        Score after = Sheets.score(sheet.with(more));

        assertThat(before.total().isAtLeast(after.total())).isTrue();
        assertThat(after.classByScore().isBetterThan(before.classByScore())).isFalse();
    }

    @Property
    void orderOfDeductionsNeverMatters(@ForAll("sheets") SheetPoints sheet, @ForAll Random random) {
        List<Deduction> shuffled = new ArrayList<>(sheet.deductions());
        Collections.shuffle(shuffled, random);

        Score one = Sheets.score(sheet);
        Score other = Sheets.score(sheet.with(shuffled));

        assertThat(other.total()).isEqualTo(one.total());
        assertThat(other.sums()).isEqualTo(one.sums());
        assertThat(other.deductionTotal()).isEqualTo(one.deductionTotal());
    }

    @Property
    void everyValueStaysInItsRange(@ForAll("wildSheets") SheetPoints sheet) {
        Score score = Sheets.score(sheet);

        assertThat(score.total()).isBetween(Points.ZERO, Points.of(100));
        assertThat(score.deductionTotal().isNegative()).isFalse();
        for (CriteriaGroup group : Sheets.FRAMEWORK.sheet(SheetKind.STAFF).allGroups()) {
            assertThat(score.sums().get(group.code())).isBetween(Points.ZERO, group.maximum());
        }
    }

    @Property
    void totalIsTheCellsLessTheDeductions(@ForAll("sheets") SheetPoints sheet) {
        Score score = Sheets.score(sheet);

        Points cells = Points.sum(score.cells().stream()
                .map(cell -> cell.points() == null ? Points.ZERO : cell.points())
                .toList());
        assertThat(score.total()).isEqualTo(cells.minus(score.deductionTotal()));
    }

    @Property
    void traceAloneGivesTheSameTotalAndClass(@ForAll("wildSheets") SheetPoints sheet) {
        Score score = Sheets.score(sheet);
        TraceReplay replay = new TraceReplay(score.trace());

        assertThat(replay.total()).isEqualTo(score.total());
        assertThat(replay.ratedClass()).isEqualTo(score.classByScore());
    }

    @Property
    void traceNamesEveryLineOfTheSheetOnce(@ForAll("sheets") SheetPoints sheet) {
        Trace trace = Sheets.score(sheet).trace();
        List<String> named = new ArrayList<>();
        trace.only(Step.LineGiven.class).forEach(line -> named.add(line.code()));
        trace.only(Step.LineMissing.class).forEach(line -> named.add(line.code()));

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Sheets.lines(SheetKind.STAFF).stream()
                        .map(Criterion::code)
                        .toList());
    }

    @Property
    void everyStepNamesWhatItRestsOn(@ForAll("wildSheets") SheetPoints sheet) {
        assertThat(Sheets.score(sheet).trace().steps())
                .allSatisfy(step -> assertThat(step.basis().article()).isNotBlank());
    }
}
