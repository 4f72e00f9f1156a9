package vn.congtam.rulebook.classification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a person was present in a month, as HR entered it; days may be halves.
 *
 * @param workingDays of the month, more than 0
 * @param daysWorked absent while HR has not entered it: then nothing is concluded from it
 */
public record Attendance(
        int workingDays,
        @Nullable BigDecimal daysWorked,
        BigDecimal sickDays,
        BigDecimal unpaidLeaveDays,
        boolean probation,
        boolean maternity) {

    public static Attendance full(int workingDays) {
        return new Attendance(
                workingDays, BigDecimal.valueOf(workingDays), BigDecimal.ZERO, BigDecimal.ZERO, false, false);
    }
}
