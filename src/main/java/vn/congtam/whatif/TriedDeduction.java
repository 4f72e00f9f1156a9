package vn.congtam.whatif;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * A deduction to be tried.
 *
 * @param item code in the catalogue, for example {@code I-03}
 * @param date within the month, its first day where it is not given
 * @param times 1 where it is not given
 * @param points for one occurrence, those of the catalogue where it is not given
 */
record TriedDeduction(
        @NotBlank @Size(max = 40) String item,
        @Nullable LocalDate date,
        @Nullable @Positive @Max(100) Integer times,

        @Nullable @Positive @Digits(integer = 3, fraction = 2) BigDecimal points,

        @Nullable @Size(max = 1000) String note) {

    TriedDeduction {
        if (points != null) {
            Points.requireWritable(points);
        }
    }
}
