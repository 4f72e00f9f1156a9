package vn.congtam.rulebook.engine;

import java.math.BigDecimal;

/**
 * One product of a month in the figures of Decree 335/2025/NĐ-CP.
 *
 * @param title for the explanation
 * @param coefficient against one standard product, more than 0
 * @param assigned quantity assigned, more than 0; a shared or split product counts with the own part
 * @param completed quantity completed, 0 or more, parts of a product included (0.8 of a report)
 * @param failedReviews reviews that the product failed, those with a confirmed objective cause left out
 * @param delays as the framework counts them, those with a confirmed objective cause left out
 * @param initial whether it belongs to the initial total; ad-hoc and taken-over tasks do not, they add points
 */
public record ConvertedTask(
        String title,
        BigDecimal coefficient,
        BigDecimal assigned,
        BigDecimal completed,
        int failedReviews,
        int delays,
        boolean initial) {

    public ConvertedTask {
        if (coefficient.signum() <= 0 || assigned.signum() <= 0) {
            throw new IllegalArgumentException("Coefficient and assigned quantity must be more than 0");
        }
        if (completed.signum() < 0 || failedReviews < 0 || delays < 0) {
            throw new IllegalArgumentException("Completed quantity, failed reviews and delays must not be negative");
        }
    }

    public BigDecimal convertedAssigned() {
        return coefficient.multiply(assigned);
    }

    public BigDecimal convertedCompleted() {
        return coefficient.multiply(completed);
    }
}
