package vn.congtam.rulebook.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.shared.Points;

/**
 * Results from converted products (Decree 335/2025/NĐ-CP): the mean of quantity, quality and progress, for leaders together with
 * their marks, times the maximum of the line.
 *
 * @param conversion with data
 * @param parts the ratios and marks whose mean is taken, in the order of the form
 * @param result their mean in per cent, rounded half up for display only
 * @param points exact to {@value #DECIMALS} decimals, cut off and never rounded up: thresholds have fewer decimals, so that a
 *     class and the two decimals shown are those of the exact fraction
 * @param mean their mean, exact
 */
public record ConvertedResult(Conversion conversion, List<Part> parts, BigDecimal result, Points points, Mean mean) {

    private static final int DECIMALS = 12;
    private static final int SHOWN_DECIMALS = 2;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /**
     * One part of the mean.
     *
     * @param code {@code a}, {@code b}, {@code c}, or the code of a mark's criterion
     * @param percent rounded half up for display only
     * @param capped whether it was more than 100 per cent and was cut
     */
    public record Part(String code, BigDecimal percent, boolean capped) {}

    /**
     * A fraction that is never rounded.
     *
     * @param part not negative
     * @param whole more than 0
     */
    public record Mean(BigDecimal part, BigDecimal whole) {}

    /** A leader's mark, in per cent. */
    public record Mark(String code, Points percent) {}

    public ConvertedResult {
        parts = List.copyOf(parts);
    }

    /**
     * Computes the result.
     *
     * @param conversion with data
     * @param marks all marks that the sheet asks for, none for staff
     */
    public static ConvertedResult of(ConversionRule rule, Conversion conversion, List<Mark> marks, Points maximum) {
        List<Fraction> fractions = Stream.concat(
                        Stream.of(
                                Fraction.ratio("a", conversion.completed(), conversion.assigned(), rule),
                                Fraction.ratio("b", conversion.passed(), conversion.assigned(), rule),
                                Fraction.ratio("c", conversion.punctual(), conversion.assigned(), rule)),
                        marks.stream().map(mark -> Fraction.mark(mark, conversion.assigned())))
                .toList();
        BigDecimal sum = fractions.stream().map(Fraction::part).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = conversion.assigned().multiply(BigDecimal.valueOf(fractions.size()));
        return new ConvertedResult(
                conversion,
                fractions.stream().map(Fraction::shown).toList(),
                sum.multiply(PERCENT).divide(whole, SHOWN_DECIMALS, RoundingMode.HALF_UP),
                new Points(maximum.value().multiply(sum).divide(whole, DECIMALS, RoundingMode.DOWN)),
                new Mean(sum, whole));
    }

    /** Of the assigned quantity, the common denominator of all parts. */
    private record Fraction(String code, BigDecimal part, BigDecimal whole, boolean capped) {

        static Fraction ratio(String code, BigDecimal part, BigDecimal whole, ConversionRule rule) {
            boolean capped = rule.ratiosCapped() && part.compareTo(whole) > 0;
            return new Fraction(code, capped ? whole : part, whole, capped);
        }

        static Fraction mark(Mark mark, BigDecimal whole) {
            return new Fraction(
                    mark.code(), mark.percent().value().multiply(whole).divide(PERCENT), whole, false);
        }

        Part shown() {
            return new Part(code, part.multiply(PERCENT).divide(whole, SHOWN_DECIMALS, RoundingMode.HALF_UP), capped);
        }
    }
}
