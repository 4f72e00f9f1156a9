package vn.congtam.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import vn.congtam.shared.NotFound;

/**
 * One quarter, half-year or year.
 *
 * @param year 2000 to 2100
 * @param number counted from 1 within the year
 */
public record Term(int year, Span span, int number) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** @throws NotFound for what no calendar has */
    public Term {
        if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > span.perYear()) {
            throw new NotFound();
        }
    }

    public static Term ofYear(int year) {
        return new Term(year, Span.YEAR, 1);
    }

    /** The quarters, halves or the year itself. */
    public static List<Term> of(int year, Span span) {
        return IntStream.rangeClosed(1, span.perYear())
                .mapToObj(number -> new Term(year, span, number))
                .toList();
    }

    public YearMonth first() {
        return YearMonth.of(year, (number - 1) * span.months() + 1);
    }

    public YearMonth last() {
        return first().plusMonths(span.months() - 1L);
    }

    public LocalDate lastDay() {
        return last().atEndOfMonth();
    }

    public List<YearMonth> months() {
        return IntStream.range(0, span.months())
                .mapToObj(index -> first().plusMonths(index))
                .toList();
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first()) && !month.isAfter(last());
    }

    /** The day whose main post says which agency rates: the last one of the span, today while it lasts. */
    public LocalDate dayOfRating(LocalDate today) {
        return today.isBefore(lastDay()) ? today : lastDay();
    }

    /** For addresses and messages: no dot in the thousands. */
    public String yearNumber() {
        return String.valueOf(year);
    }
}
