package vn.congtam.shared;

import java.time.DateTimeException;
import java.time.YearMonth;

/** Months as addresses write them. */
public final class Months {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Months() {}

    /**
     * Reads {@code 2026-10}.
     *
     * @throws NotFound for anything else and for years outside 2000 to 2100
     */
    public static YearMonth parse(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
                throw new NotFound();
            }
            return month;
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }
}
