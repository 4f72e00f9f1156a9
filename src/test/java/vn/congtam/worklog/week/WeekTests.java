package vn.congtam.worklog.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.shared.NotFound;

class WeekTests {

    @Test
    void aWeekBelongsToTheMonthOfItsFriday() {
        assertThat(Week.of(YearMonth.of(2026, 10)).stream().map(Week::monday))
                .containsExactly(
                        LocalDate.of(2026, 9, 28),
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 12),
                        LocalDate.of(2026, 10, 19),
                        LocalDate.of(2026, 10, 26));
        assertThat(Week.of(YearMonth.of(2027, 1)).getFirst().number()).isEqualTo(53);
    }

    @Test
    void everyWeekBelongsToExactlyOneMonth() {
        List<Week> weeks = java.util.stream.IntStream.range(0, 120)
                .mapToObj(YearMonth.of(2020, 1)::plusMonths)
                .flatMap(month -> Week.of(month).stream())
                .toList();
        for (int i = 1; i < weeks.size(); i++) {
            assertThat(weeks.get(i).monday())
                    .isEqualTo(weeks.get(i - 1).monday().plusWeeks(1));
        }
    }

    @Test
    void anAddressNamesAMonday() {
        assertThat(Week.parse("2026-10-19").number()).isEqualTo(43);
        for (String wrong : List.of("2026-10-20", "x", "9999-12-27", "")) {
            assertThatThrownBy(() -> Week.parse(wrong)).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10,9,MET",
        "10,8,PARTLY",
        "10,7,PARTLY",
        "10,6,NOT_MET",
        "1,0,NOT_MET",
        "1,1,MET",
        "0,0,NO_TASKS",
        "9,8,PARTLY"
    })
    void theLevelFollowsFromTheShareDoneInTime(int planned, int done, Level level) {
        assertThat(new LevelRule(90, 70).levelOf(new WeekFigures(planned + 3, done, 0, 3)))
                .isEqualTo(level);
    }
}
