package vn.congtam.worklog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as people type it: 30/10, 30/10/2026, or what a date field sends, 2026-10-30. */
public final class TypedDate {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?");

    private TypedDate() {}

    /** Empty when it is no day; without a year it is the month's year. */
    public static Optional<LocalDate> read(String typed, YearMonth month) {
        String text = typed.strip();
        Matcher day = DAY.matcher(text);
        try {
            if (!day.matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            int year = day.group(3) == null ? month.getYear() : Integer.parseInt(day.group(3));
            return Optional.of(LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
