package vn.congtam.rulebook.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.congtam.rulebook.framework.RatioBand;
import vn.congtam.rulebook.framework.RatioRule;
import vn.congtam.shared.Points;

/**
 * The points that a completion ratio suggests: linear inside its band, rounded half up to the step, never leaving the band.
 *
 * @param interpolated the value before rounding to the step, shown with {@value #SHOWN_DECIMALS} decimals; the proposal is
 *     computed from the exact fraction
 * @param proposed a legal value of the band
 */
public record BandProposal(CompletionRatio ratio, RatioBand band, Points interpolated, Points proposed) {

    private static final int SHOWN_DECIMALS = 2;

    /**
     * What a ratio suggests.
     *
     * @param ratio with data
     */
    public static BandProposal of(RatioRule rule, CompletionRatio ratio, Points step) {
        RatioBand band = rule.bandOf(ratio.share());
        // lowest + (share - from) / (to - from) x (highest - lowest), kept as one fraction: a third has no exact
        // decimal
        BigDecimal height = band.highest().minus(band.lowest()).value();
        BigDecimal width = BigDecimal.valueOf((long) (band.toPercent() - band.fromPercent()) * ratio.assigned());
        BigDecimal above = BigDecimal.valueOf(100L * ratio.done() - (long) band.fromPercent() * ratio.assigned());
        BigDecimal numerator = band.lowest().value().multiply(width).add(above.multiply(height));
        return new BandProposal(
                ratio,
                band,
                new Points(numerator.divide(width, SHOWN_DECIMALS, RoundingMode.HALF_UP)),
                nearest(numerator, width, step).clamp(band.lowest(), band.highestLegal(step)));
    }

    private static Points nearest(BigDecimal numerator, BigDecimal denominator, Points step) {
        BigDecimal steps = numerator.divide(denominator.multiply(step.value()), 0, RoundingMode.HALF_UP);
        return new Points(steps.multiply(step.value()));
    }
}
