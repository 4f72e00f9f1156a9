package vn.congtam.scorecard.attendance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.congtam.shared.Refused;

/**
 * A dated absence as typed.
 *
 * @param sheetId sheet of the person in the month in view
 */
record AbsenceForm(String sheetId, String kind, String from, String to, String note) {

    private static final int LONGEST = 366;

    AbsenceForm {
        sheetId = Objects.requireNonNullElse(sheetId, "");
        kind = Objects.requireNonNullElse(kind, "");
        from = Objects.requireNonNullElse(from, "");
        to = Objects.requireNonNullElse(to, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static AbsenceForm empty() {
        return new AbsenceForm("", "", "", "", "");
    }

    long sheet() {
        if (!sheetId.matches("\\d{1,18}")) {
            throw new Refused("scorecard.absence.refused.person");
        }
        return Long.parseLong(sheetId);
    }

    /** @throws Refused for anything that is no absence of a kind from one day to the same or a later one */
    Span span() {
        AbsenceKind chosen = Arrays.stream(AbsenceKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused("scorecard.absence.refused.kind"));
        LocalDate first = day(from).orElseThrow(() -> new Refused("scorecard.absence.refused.days"));
        LocalDate last = day(to).orElseThrow(() -> new Refused("scorecard.absence.refused.days"));
        if (last.isBefore(first)) {
            throw new Refused("scorecard.absence.refused.order");
        }
        if (first.plusDays(LONGEST).isBefore(last)) {
            throw new Refused("scorecard.absence.refused.tooLong", LONGEST);
        }
        return new Span(chosen, first, last);
    }

    /** From the first day to the last one, both included. */
    record Span(AbsenceKind kind, LocalDate first, LocalDate last) {}

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
