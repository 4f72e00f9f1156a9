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
        boolean initial) {

    private static final int WHOLE = 100;

    /** What the engine counts. */
    public ConvertedTask counted() {
        return new ConvertedTask(title, coefficient, assigned, completed, countedFailures(), delays, initial);
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
                initial);
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
