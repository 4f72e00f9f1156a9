package vn.congtam.period.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A day as typed. */
record CalendarForm(String day, String kind, String name, String basis) {

    CalendarForm {
        day = Objects.requireNonNullElse(day, "");
        kind = Objects.requireNonNullElse(kind, "");
        name = Objects.requireNonNullElse(name, "");
        basis = Objects.requireNonNullElse(basis, "");
    }

    static CalendarForm empty() {
        return new CalendarForm("", "", "", "");
    }

    /** Empty when the day or the kind cannot be read. */
    Optional<CalendarDay> read() {
        return date().flatMap(at -> Arrays.stream(DayKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(found -> new CalendarDay(at, found, name, basis)));
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day)).filter(at -> at.getYear() >= 2000 && at.getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
