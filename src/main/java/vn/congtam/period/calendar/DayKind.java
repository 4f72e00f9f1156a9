package vn.congtam.period.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What a day of the calendar is. */
enum DayKind {
    HOLIDAY,
    COMPENSATORY,
    SWAPPED_WORKING;

    /** A day off in lieu falls on a weekday, a worked day in exchange on Saturday or Sunday; a holiday on any day. */
    boolean fits(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return switch (this) {
            case HOLIDAY -> true;
            case COMPENSATORY -> !weekend;
            case SWAPPED_WORKING -> weekend;
        };
    }
}
