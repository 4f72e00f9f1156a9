package vn.congtam.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTests {

    @Test
    void equalValuesAreEqualWhateverTheirScale() {
        assertThat(Points.of("2.50")).isEqualTo(Points.of("2.5")).hasSameHashCodeAs(Points.of("2.5"));
        assertThat(Points.of("100")).isEqualTo(new Points(new BigDecimal("1E2")));
    }

    @ParameterizedTest
    @CsvSource({"89.994, 89.99", "89.995, 90", "0.005, 0.01", "-0.005, -0.01"})
    void roundsHalfUpToTwoDecimals(String exact, String shown) {
        assertThat(Points.of(exact).rounded()).isEqualTo(Points.of(shown));
    }

    @Test
    void sumsExactly() {
        assertThat(Points.sum(List.of(Points.of("0.1"), Points.of("0.2")))).isEqualTo(Points.of("0.3"));
        assertThat(Points.sum(List.of())).isEqualTo(Points.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "7.5, 7.5", "20, 20", "20.5, 20"})
    void clampsIntoItsRange(String value, String clamped) {
        assertThat(Points.of(value).clamp(Points.ZERO, Points.of(20))).isEqualTo(Points.of(clamped));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.5, true", "19.5, true", "0.25, false", "-0.5, true"})
    void knowsItsSteps(String value, boolean isStep) {
        assertThat(Points.of(value).isMultipleOf(Points.of("0.5"))).isEqualTo(isStep);
    }

    @Test
    void printsWithoutExponentAndTrailingZeros() {
        assertThat(Points.of("1E+2")).hasToString("100");
        assertThat(Points.of("92.0")).hasToString("92");
        assertThat(Points.of("2.5").times(3).negated()).hasToString("-7.5");
    }
}
