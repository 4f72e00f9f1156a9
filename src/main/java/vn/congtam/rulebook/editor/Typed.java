package vn.congtam.rulebook.editor;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/** Numbers as people type them: {@code 2,5} or {@code 2.5}. */
final class Typed {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,4}([.,]\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,4}");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Empty for anything that is no decimal number. */
    static Optional<Points> points(String typed) {
        return DECIMAL.matcher(typed).matches()
                ? Optional.of(new Points(new BigDecimal(typed.replace(',', '.'))))
                : Optional.empty();
    }

    /** Empty for anything that is no whole number. */
    static Optional<Integer> whole(String typed) {
        return WHOLE.matcher(typed).matches() ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
