package vn.congtam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.ForcedClassRule.Kind;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.SheetKind;

/** What the built-in frameworks answer about themselves. */
class FrameworkValuesTests {

    private static final Framework CITY = FrameworkFiles.current();
    private static final Framework CONVERTED = FrameworkFiles.converted();
    private static final Framework PAST = FrameworkFiles.read("3814-qd-tu");

    @ParameterizedTest
    @CsvSource({
        "A, A, HTXS, Hoàn thành xuất sắc nhiệm vụ",
        "B, B, HTT, Hoàn thành tốt nhiệm vụ",
        "C, C, HT, Hoàn thành nhiệm vụ",
        "D, D, KHT, Không hoàn thành nhiệm vụ"
    })
    void classesHaveALabelAndAName(RatedClass ratedClass, String city, String converted, String name) {
        assertThat(CITY.labelOf(ratedClass)).isEqualTo(city);
        assertThat(CONVERTED.labelOf(ratedClass)).isEqualTo(converted);
        assertThat(CITY.nameOf(ratedClass)).isEqualTo(name);
        assertThat(CONVERTED.nameOf(ratedClass)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"2018-06, false", "2018-07, true", "2020-01, true", "2021-10, true", "2021-11, false"})
    void aFrameworkIsValidFromItsFirstToItsLastMonth(YearMonth month, boolean valid) {
        assertThat(PAST.isValidIn(month)).isEqualTo(valid);
    }

    @Test
    void aFrameworkInForceHasNoLastMonth() {
        assertThat(CITY.isValidIn(YearMonth.of(2099, 1))).isTrue();
        assertThat(CITY.isValidIn(YearMonth.of(2000, 1))).isFalse();
    }

    @Test
    void onlyTheDecreeIsByChoice() {
        assertThat(CONVERTED.isByChoice()).isTrue();
        assertThat(CITY.isByChoice()).isFalse();
    }

    @Test
    void decemberHasItsOwnDeadlines() {
        assertThat(CITY.calendar().deadlinesOf(YearMonth.of(2026, 12)))
                .isEqualTo(CITY.calendar().december());
        assertThat(CITY.calendar().deadlinesOf(YearMonth.of(2026, 11)))
                .isEqualTo(CITY.calendar().regular())
                .isNotEqualTo(CITY.calendar().december());
    }

    @Test
    void actsAreOnRecordWithADocumentAndFactsAreNot() {
        assertThat(Arrays.stream(Kind.values()).filter(Kind::needsDocument))
                .containsExactlyInAnyOrder(Kind.DISCIPLINE, Kind.WRITTEN_CRITICISM, Kind.DEGRADATION, Kind.CORRUPTION);
    }

    @Test
    void linesAreNumberedAsOnTheForm() {
        assertThat(CITY.sheet(SheetKind.STAFF).criteriaOf("I.2").stream().map(Criterion::number))
                .containsExactly("a", "b", "c", "d", "đ", "e");
    }

    @Test
    void marksAddNothingToTheirGroupAndConvertedLinesAreNotTyped() {
        assertThat(CONVERTED.sheet(SheetKind.LEADER).criteriaOf("II"))
                .extracting(Criterion::addsToGroup)
                .containsExactly(true, false, false, false);
        assertThat(CONVERTED.sheet(SheetKind.LEADER).criteriaOf("II"))
                .extracting(Criterion::isTyped)
                .containsExactly(false, true, true, true);
    }
}
