package vn.congtam.rulebook.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.rulebook.FrameworkFiles;

class NotRatedPolicyTests {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    @Test
    void fullMonthIsRated() {
        assertThat(reasons(Attendance.full(22))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"22, 11, true", "22, 10.5, false", "21, 10.5, true", "21, 10, false"})
    void halfOfTheWorkingDaysIsEnough(int workingDays, BigDecimal worked, boolean rated) {
        Attendance attendance = new Attendance(workingDays, worked, NONE, NONE, false, false);

        assertThat(reasons(attendance)).hasSize(rated ? 0 : 1);
    }

    @Test
    void nothingIsConcludedFromDaysThatNobodyEntered() {
        assertThat(reasons(new Attendance(22, null, NONE, NONE, false, false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 15, true", "20.5, 0, false", "0, 15.5, false"})
    void longLeaveIsNotRated(BigDecimal sick, BigDecimal unpaid, boolean rated) {
        Attendance attendance = new Attendance(22, null, sick, unpaid, false, false);

        assertThat(reasons(attendance)).hasSize(rated ? 0 : 1);
    }

    @Test
    void probationAndMaternityAreNotRated() {
        assertThat(reasons(new Attendance(22, null, NONE, NONE, true, true)))
                .extracting(Reason::messageKey)
                .containsExactly("rulebook.not-rated.probation", "rulebook.not-rated.maternity");
    }

    @Test
    void everyReasonSaysItsFiguresAndWhatItRestsOn() {
        Reason reason = reasons(new Attendance(22, BigDecimal.TEN, NONE, NONE, false, false))
                .getFirst();

        assertThat(reason.arguments()).containsExactly(BigDecimal.TEN, 22, new BigDecimal(50));
        assertThat(reason.basis().article()).isNotBlank();
    }

    private static List<Reason> reasons(Attendance attendance) {
        return NotRatedPolicy.reasons(FrameworkFiles.current(), attendance);
    }
}
