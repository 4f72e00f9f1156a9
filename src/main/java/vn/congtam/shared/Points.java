package vn.congtam.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact number of points on a 100-point sheet; may be negative (a deduction, a difference). Never rounds by itself: the
 * only rounding is {@link #rounded()}, done once, after summation (Decision 1841, two decimals, half up). Two values with
 * the same numerical value are equal whatever their scale.
 */
public record Points(BigDecimal value) implements Comparable<Points> {

    public static final Points ZERO = new Points(BigDecimal.ZERO);

    private static final int MOST_DIGITS = 40;

    public Points {
        value = normalized(requireWritable(value));
    }

    /**
     * Refuses exponents far beyond any sheet, which would be costly to write out.
     *
     * @throws IllegalArgumentException for a scale beyond ±40
     */
    public static BigDecimal requireWritable(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("Too many digits: scale " + value.scale());
        }
        return value;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Points of(BigDecimal value) {
        return new Points(value);
    }

    /**
     * Reads a decimal number.
     *
     * @param value decimal notation with a point, for example {@code "2.5"}
     */
    public static Points of(String value) {
        return new Points(new BigDecimal(value));
    }

    public static Points of(long value) {
        return new Points(BigDecimal.valueOf(value));
    }

    public static Points sum(Collection<Points> all) {
        return all.stream().reduce(ZERO, Points::plus);
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points minus(Points other) {
        return new Points(value.subtract(other.value));
    }

    public Points times(long factor) {
        return new Points(value.multiply(BigDecimal.valueOf(factor)));
    }

    public Points negated() {
        return new Points(value.negate());
    }

    public Points abs() {
        return new Points(value.abs());
    }

    /** This value moved into {@code min..max}. */
    public Points clamp(Points min, Points max) {
        return isLessThan(min) ? min : isGreaterThan(max) ? max : this;
    }

    /** Nothing is a multiple of 0. */
    public boolean isMultipleOf(Points step) {
        return !step.isZero() && value.remainder(step.value).signum() == 0;
    }

    public boolean isLessThan(Points other) {
        return compareTo(other) < 0;
    }

    public boolean isGreaterThan(Points other) {
        return compareTo(other) > 0;
    }

    public boolean isAtLeast(Points other) {
        return compareTo(other) >= 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** The value shown to people: two decimals, half up. Classes are taken from the exact value, never from this one. */
    public Points rounded() {
        return new Points(value.setScale(2, RoundingMode.HALF_UP));
    }

    @JsonValue
    public BigDecimal toJson() {
        return value;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** Decimal notation with a point and without trailing zeros. */
    @Override
    public String toString() {
        return value.toPlainString();
    }

    private static BigDecimal normalized(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
