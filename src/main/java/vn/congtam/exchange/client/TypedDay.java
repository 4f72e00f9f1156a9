package vn.congtam.exchange.client;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as the browser sends it; null for anything else, which the rules refuse with the days that may be chosen. */
final class TypedDay {

    private TypedDay() {}

    static @Nullable LocalDate read(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
