package vn.congtam.period.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param basis document that it comes from, may be empty
 */
record CalendarDay(LocalDate day, DayKind kind, String name, String basis) {}
