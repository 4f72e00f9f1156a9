package vn.congtam.worklog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to count of a product instead of what was recorded, and why. At least one count is given; what is null stays as it counts when
 * the correction is carried out.
 *
 * @param completed see {@link ProductCount}
 * @param failedReviews see {@link ProductCount}
 * @param delays see {@link ProductCount}
 * @param reason never empty
 */
public record ProductCorrection(
        @Nullable BigDecimal completed,
        @Nullable Integer failedReviews,
        @Nullable Integer delays,
        String reason) {

    /** What counts with the correction. */
    public ProductCount over(ProductCount now) {
        return new ProductCount(
                completed == null ? now.completed() : completed,
                failedReviews == null ? now.failedReviews() : failedReviews,
                delays == null ? now.delays() : delays);
    }
}
