package vn.congtam.worklog.week;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import vn.congtam.shared.NotFound;

/** An ISO week, Monday to Sunday. It belongs to the month of its Friday, the last working day. */
record Week(LocalDate monday) {

    private static final int FRIDAY = 4;
    private static final int SUNDAY = 6;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /**
     * Reads the Monday as addresses write it.
     *
     * @throws NotFound for anything else
     */
    static Week parse(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getDayOfWeek() != DayOfWeek.MONDAY || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new NotFound();
            }
            return new Week(day);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    /** The weeks of a month, oldest first. */
    static List<Week> of(YearMonth month) {
        LocalDate friday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return Stream.iterate(friday, day -> YearMonth.from(day).equals(month), day -> day.plusWeeks(1))
                .map(Week::of)
                .toList();
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public LocalDate friday() {
        return monday.plusDays(FRIDAY);
    }

    public LocalDate sunday() {
        return monday.plusDays(SUNDAY);
    }

    public YearMonth month() {
        return YearMonth.from(friday());
    }

    public boolean hasBegun(LocalDate today) {
        return !today.isBefore(monday);
    }

    /** From Friday on, when the working week is over or nearly so. */
    public boolean isDue(LocalDate today) {
        return !today.isBefore(friday());
    }
}
