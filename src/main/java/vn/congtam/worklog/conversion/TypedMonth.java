package vn.congtam.worklog.conversion;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a month as people type it, 11/2026, or as a month field sends it, 2026-11; from 2020 to 2099. */
final class TypedMonth {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

    private TypedMonth() {}

    static Optional<YearMonth> read(String text) {
        Matcher typed = TYPED.matcher(text.strip());
        try {
            YearMonth month = typed.matches()
                    ? YearMonth.of(Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(1)))
                    : YearMonth.parse(text.strip());
            return Optional.of(month).filter(m -> m.getYear() >= 2020 && m.getYear() <= 2099);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
