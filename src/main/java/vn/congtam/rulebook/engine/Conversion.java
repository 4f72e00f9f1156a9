package vn.congtam.rulebook.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import vn.congtam.rulebook.framework.ConversionRule;

/**
 * A person's converted products of a month, as exact sums. Nothing assigned is "no data", neither 0 nor 100 per cent.
 *
 * @param assigned sum of coefficient × assigned quantity
 * @param completed sum of coefficient × completed quantity
 * @param passed the same, less what failed reviews take off
 * @param punctual the same as completed, less what delays take off
 * @param initialOnly whether ad-hoc and taken-over tasks were left out of what was assigned; false where there was nothing else
 */
public record Conversion(
        BigDecimal assigned, BigDecimal completed, BigDecimal passed, BigDecimal punctual, boolean initialOnly) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    public Conversion {
        if (assigned.signum() < 0 || completed.signum() < 0 || passed.signum() < 0 || punctual.signum() < 0) {
            throw new IllegalArgumentException("Converted quantities must not be negative");
        }
        if (passed.compareTo(completed) > 0 || punctual.compareTo(completed) > 0) {
            throw new IllegalArgumentException("No more can pass or be punctual than was completed");
        }
    }

    /**
     * Sums up tasks. Tasks outside the initial total count what was completed only; if there is no initial total at all, for
     * example after a move in the middle of the month, they are what was assigned.
     */
    public static Conversion of(ConversionRule rule, List<ConvertedTask> tasks) {
        boolean initialOnly = tasks.stream().anyMatch(ConvertedTask::initial);
        return new Conversion(
                sum(
                        tasks.stream()
                                .filter(task -> task.initial() || !initialOnly)
                                .toList(),
                        ConvertedTask::convertedAssigned),
                sum(tasks, ConvertedTask::convertedCompleted),
                sum(tasks, task -> passed(rule, task)),
                sum(tasks, task -> punctual(rule, task)),
                initialOnly);
    }

    /** What a task counts for quality: each failed review takes its part off, at most everything. */
    public static BigDecimal passed(ConversionRule rule, ConvertedTask task) {
        return reduced(task, rule.failedReviewPercent(), task.failedReviews());
    }

    /** What a task counts for progress: each delay takes its part off, at most everything. */
    public static BigDecimal punctual(ConversionRule rule, ConvertedTask task) {
        return reduced(task, rule.delayPercent(), task.delays());
    }

    private static BigDecimal reduced(ConvertedTask task, int percentEach, int times) {
        long left = Math.max(0, 100 - (long) percentEach * times);
        return task.convertedCompleted().multiply(BigDecimal.valueOf(left)).divide(PERCENT);
    }

    private static BigDecimal sum(List<ConvertedTask> tasks, Function<ConvertedTask, BigDecimal> part) {
        return tasks.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the same was counted, however it came about. */
    public boolean hasSumsOf(Conversion other) {
        return assigned.compareTo(other.assigned) == 0
                && completed.compareTo(other.completed) == 0
                && passed.compareTo(other.passed) == 0
                && punctual.compareTo(other.punctual) == 0;
    }

    public boolean hasData() {
        return assigned.signum() > 0;
    }
}
