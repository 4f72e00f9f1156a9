package vn.congtam.worklog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.ConvertedTask;
import vn.congtam.rulebook.framework.ConversionRule;

/**
 * A product of a month as Decree 335/2025/NĐ-CP counts it, for explanations.
 *
 * @param itemCode code in the conversion catalogue, null for a product outside it, which counts as one standard product
 * @param assigned quantity assigned, the own part of a shared product
 * @param completed quantity completed; 0 once handed back
 * @param failedReviews all reviews that it failed
 * @param excusedFailures of these, with a confirmed objective cause
 * @param delays as the framework counts them, 0 with a confirmed objective cause
 * @param initial whether it belongs to the initial total
 * @param corrected how it came to count otherwise than it was recorded, null where it counts as recorded
 */
public record ConvertedLine(
        long taskId,
        String title,
        String product,
        @Nullable String itemCode,
        BigDecimal coefficient,
        BigDecimal assigned,
        BigDecimal completed,
        int failedReviews,
        int excusedFailures,
        int delays,
        boolean delayExcused,
        boolean initial,
        @Nullable CorrectedProduct corrected) {

    private static final int WHOLE = 100;

    /** What the engine counts. */
    public ConvertedTask counted() {
        return counting(count());
    }

    /** What the engine would count with another count. */
    public ConvertedTask counting(ProductCount count) {
        return new ConvertedTask(
                title, coefficient, assigned, count.completed(), count.failedReviews(), count.delays(), initial);
    }

    public ProductCount count() {
        return new ProductCount(completed, countedFailures(), delays);
    }

    ConvertedLine completing(BigDecimal quantity) {
        return new ConvertedLine(
                taskId,
                title,
                product,
                itemCode,
                coefficient,
                assigned,
                quantity,
                failedReviews,
                excusedFailures,
                delays,
                delayExcused,
                initial,
                corrected);
    }

    public int countedFailures() {
        return failedReviews - excusedFailures;
    }

    /** What is left of it for quality, in per cent, 0 to 100. */
    public int qualityPercent(ConversionRule rule) {
        return left(rule.failedReviewPercent(), countedFailures());
    }

    /** What is left of it for progress, in per cent, 0 to 100. */
    public int progressPercent(ConversionRule rule) {
        return left(rule.delayPercent(), delays);
    }

    private static int left(int percentEach, int times) {
        return Math.max(0, WHOLE - percentEach * times);
    }
}
