package vn.congtam.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congtam.rulebook.engine.ConvertedResult.Mean;

class FieldMeanTests {

    private static final List<Integer> MARKS = List.of(100, 50);

    private static Mean mean(String part, String whole) {
        return new Mean(new BigDecimal(part), new BigDecimal(whole));
    }

    @Test
    void justBelowTheMiddleIsNearerToTheLowerMark() {
        FieldMean mean = FieldMean.of(List.of(mean("44997", "60000")));

        assertThat(mean.nearest(MARKS)).isEqualTo(50);
        assertThat(mean.shown(MARKS)).isEqualTo(new BigDecimal("74.995"));
    }

    @Test
    void exactlyTheMiddleGoesToTheBetterMarkEvenFromThirds() {
        FieldMean mean = FieldMean.of(List.of(mean("2", "3"), mean("5", "6")));

        assertThat(mean.nearest(MARKS)).isEqualTo(100);
        assertThat(mean.nearest(List.of(50, 100))).isEqualTo(100);
        assertThat(mean.shown(MARKS)).isEqualTo(new BigDecimal("75.00"));
    }

    @Test
    void peopleWithTheSameWholeCountAsOften() {
        FieldMean mean = FieldMean.of(List.of(mean("2.7", "3"), mean("2.4", "3"), mean("2.1", "3")));

        assertThat(mean.shown(MARKS)).isEqualTo(new BigDecimal("80.00"));
        assertThat(mean.nearest(MARKS)).isEqualTo(100);
    }
}
