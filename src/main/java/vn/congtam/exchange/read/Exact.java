package vn.congtam.exchange.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that decide a class leave as text: many readers of JSON turn numbers into floating point and 90 into 89.99…. */
public final class Exact {

    private Exact() {}

    /** Without needless zeros, never with an exponent; null stays null. */
    public static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
