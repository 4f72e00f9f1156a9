package vn.congtam.rulebook.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congtam.rulebook.FrameworkFiles;
import vn.congtam.rulebook.framework.ForcedClassRule.Kind;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;

class ForcedClassTests {

    private static final Framework FRAMEWORK = FrameworkFiles.current();

    @ParameterizedTest
    @EnumSource(RatedClass.class)
    void scoreAloneDecidesWhenNothingIsOnRecord(RatedClass byScore) {
        ForcedClass forced = ForcedClass.of(FRAMEWORK, byScore, Conduct.clean());

        assertThat(forced.result()).isEqualTo(byScore);
        assertThat(forced.caps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RatedClass.class)
    void disciplineIsAlwaysClassD(RatedClass byScore) {
        assertThat(ForcedClass.of(FRAMEWORK, byScore, disciplined()).result()).isEqualTo(RatedClass.D);
    }

    @ParameterizedTest
    @CsvSource({"A, C", "B, C", "C, C", "D, D"})
    void writtenCriticismIsClassCAtMost(RatedClass byScore, RatedClass expected) {
        Conduct criticised = new Conduct(Map.of(Kind.WRITTEN_CRITICISM, "45/TB-UBND"), BigDecimal.ZERO, null);

        assertThat(ForcedClass.of(FRAMEWORK, byScore, criticised).result()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12, A", "12.5, C", "13, C"})
    void moreThanTwelveDaysAbsentIsClassCAtMost(BigDecimal days, RatedClass expected) {
        Conduct absent = new Conduct(Map.of(), days, null);

        assertThat(ForcedClass.of(FRAMEWORK, RatedClass.A, absent).result()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"A, B, B", "B, A, B", "C, B, C", "A, D, D"})
    void headIsNeverAboveTheUnit(RatedClass byScore, RatedClass unit, RatedClass expected) {
        Conduct head = new Conduct(Map.of(), BigDecimal.ZERO, unit);

        assertThat(ForcedClass.of(FRAMEWORK, byScore, head).result()).isEqualTo(expected);
    }

    @Test
    void everyBindingRuleSaysItsReasonWithItsDocument() {
        Conduct conduct = new Conduct(
                Map.of(Kind.DISCIPLINE, "12/QĐ-UBND", Kind.WRITTEN_CRITICISM, "45/TB-UBND"), BigDecimal.ZERO, null);

        assertThat(ForcedClass.of(FRAMEWORK, RatedClass.B, conduct).caps())
                .extracting(
                        cap -> cap.reason().messageKey(), cap -> cap.reason().arguments())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rulebook.forced.discipline", List.of("12/QĐ-UBND")),
                        org.assertj.core.groups.Tuple.tuple(
                                "rulebook.forced.written-criticism", List.of("45/TB-UBND")));
    }

    @Test
    void ruleThatChangesNothingIsNotNamed() {
        Conduct criticised = new Conduct(Map.of(Kind.WRITTEN_CRITICISM, "45/TB-UBND"), BigDecimal.ZERO, null);

        assertThat(ForcedClass.of(FRAMEWORK, RatedClass.D, criticised).caps()).isEmpty();
    }

    private static Conduct disciplined() {
        return new Conduct(Map.of(Kind.DISCIPLINE, "12/QĐ-UBND"), BigDecimal.ZERO, null);
    }
}
