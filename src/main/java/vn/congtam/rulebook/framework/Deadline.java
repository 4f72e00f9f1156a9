package vn.congtam.rulebook.framework;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;

/**
 * A day and time relative to the month that is scored, in Vietnamese time.
 *
 * @param day 1 to 31; in a shorter month its last day
 * @param monthsLater 0 for the month itself, 1 for the next one
 */
public record Deadline(int day, LocalTime time, int monthsLater) {

    public LocalDateTime of(YearMonth month) {
        YearMonth target = month.plusMonths(monthsLater);
        return target.atDay(Math.min(day, target.lengthOfMonth())).atTime(time);
    }
}
