package vn.congtam.worklog;

import java.math.BigDecimal;

/**
 * What is counted of a product (Decree 335/2025/NĐ-CP).
 *
 * @param completed quantity completed, 0 or more
 * @param failedReviews reviews that it failed and that count, those with a confirmed objective cause left out
 * @param delays that count, as the framework counts them
 */
public record ProductCount(BigDecimal completed, int failedReviews, int delays) {

    /** Whether it says the same; 1 and 1.00 are the same quantity. */
    public boolean isSame(ProductCount other) {
        return completed.compareTo(other.completed) == 0
                && failedReviews == other.failedReviews
                && delays == other.delays;
    }
}
