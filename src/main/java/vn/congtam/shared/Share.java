package vn.congtam.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact part of a whole, kept as a fraction so that 7 of 9 is never rounded before it is compared with a limit.
 *
 * @param part not negative
 * @param whole more than 0: where there is no whole there is no share
 */
public record Share(long part, long whole) implements Comparable<Share> {

    private static final long PERCENT = 100;

    public Share {
        if (part < 0 || whole <= 0) {
            throw new IllegalArgumentException("No share: " + part + " of " + whole);
        }
    }

    public static Share ofPercent(int percent) {
        return new Share(percent, PERCENT);
    }

    /** In per cent, rounded half up for display only; limits are compared with {@link #compareTo}. */
    public BigDecimal percent(int decimals) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(PERCENT))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    public boolean isAtLeast(Share other) {
        return compareTo(other) >= 0;
    }

    public boolean isLessThan(Share other) {
        return compareTo(other) < 0;
    }

    /** Exact, by value: 1 of 2 compares as equal to 2 of 4, though the two are not {@code equals}. */
    @Override
    public int compareTo(Share other) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(other.whole))
                .compareTo(BigDecimal.valueOf(other.part).multiply(BigDecimal.valueOf(whole)));
    }
}
