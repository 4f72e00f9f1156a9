package vn.congtam.whatif;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/**
 * What is to be scored.
 *
 * @param framework code, for example {@code 1841-QĐ/TU}
 * @param version newest published one where it is not given
 * @param sheet LEADER or STAFF
 * @param month that the sheet would be of, the running one where it is not given
 * @param points by code of the criterion; marks of leaders in per cent; a criterion that is absent is not yet given
 * @param completion tasks done out of tasks assigned; counted from the tasks where it is not given
 */
record ScoringRequest(
        @NotBlank @Size(max = 60) String framework,
        @Nullable Integer version,
        @NotNull SheetKind sheet,
        @Nullable YearMonth month,

        @Nullable @Size(max = 200) Map<@Size(max = 40) String, @NotNull @Digits(integer = 6, fraction = 3) BigDecimal> points,

        @Nullable @Size(max = 100) List<@NotNull @Valid TriedDeduction> deductions,
        @Nullable @Valid Completion completion,
        @Nullable @Size(max = 500) List<@NotNull @Valid TriedTask> tasks) {

    ScoringRequest {
        if (points != null) {
            points.values().stream().filter(Objects::nonNull).forEach(Points::requireWritable);
        }
    }

    /** Tasks done on time and to quality, and tasks assigned. */
    record Completion(
            @PositiveOrZero int done, @PositiveOrZero int assigned) {}
}
