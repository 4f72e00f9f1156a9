package vn.congtam.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTests {

    @ParameterizedTest
    @CsvSource({"9, 10, true", "8999, 10000, false", "17, 18, true", "1, 1, true", "0, 5, false"})
    void isComparedExactly(long part, long whole, boolean atLeastNinety) {
        assertThat(new Share(part, whole).isAtLeast(Share.ofPercent(90))).isEqualTo(atLeastNinety);
    }

    @Test
    void sameValueComparesAsEqual() {
        assertThat(new Share(1, 2)).isEqualByComparingTo(new Share(2, 4));
    }

    @ParameterizedTest
    @CsvSource({"17, 18, 94.4", "1, 3, 33.3", "2, 3, 66.7", "5, 5, 100.0"})
    void isShownRounded(long part, long whole, String percent) {
        assertThat(new Share(part, whole).percent(1)).hasToString(percent);
    }

    @Test
    void nothingHasNoShare() {
        assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
