package vn.congtam.whatif;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.ConvertedTask;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.shared.Points;

/**
 * A task to be tried.
 *
 * @param coefficient against one standard product, more than 0; 1 where it is not given
 * @param assigned quantity, more than 0
 * @param completed quantity, parts of a product included
 * @param failedReviews reviews that the product failed without an objective cause
 * @param daysLate days after the due date without an objective cause
 * @param adHoc ad hoc or taken over, so outside the initial total
 */
record TriedTask(
        @Nullable @Size(max = 300) String title,

        @Nullable @Positive @Digits(integer = 4, fraction = 3) BigDecimal coefficient,

        @Nullable @NotNull @Positive @Digits(integer = 6, fraction = 2) BigDecimal assigned,

        @Nullable @NotNull @PositiveOrZero @Digits(integer = 6, fraction = 2) BigDecimal completed,

        @Nullable @PositiveOrZero @Max(100) Integer failedReviews,
        @Nullable @PositiveOrZero @Max(366) Integer daysLate,
        @Nullable Boolean adHoc) {

    TriedTask {
        Stream.of(coefficient, assigned, completed).filter(Objects::nonNull).forEach(Points::requireWritable);
    }

    /** As the conversion of the framework counts it. */
    ConvertedTask converted(ConversionRule rule) {
        return new ConvertedTask(
                title == null ? "" : title,
                coefficient == null ? BigDecimal.ONE : coefficient,
                Objects.requireNonNull(assigned),
                Objects.requireNonNull(completed),
                orZero(failedReviews),
                rule.delays(orZero(daysLate)),
                !Boolean.TRUE.equals(adHoc));
    }

    /** Done on time and to quality, as the completion ratio of II.2 asks. */
    boolean isDone() {
        return Objects.requireNonNull(completed).compareTo(Objects.requireNonNull(assigned)) >= 0
                && orZero(failedReviews) == 0
                && orZero(daysLate) == 0;
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
