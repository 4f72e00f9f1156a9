package vn.congtam.worklog;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How far the work is.
 *
 * @param finishedOn last day of the work, for 100 per cent; empty means today
 * @param completed quantity completed; empty means all of it once finished
 */
record ProgressForm(
        String progress,
        String finishedOn,

        @Size(max = 2000, message = "{worklog.error.resultLong}") String result,

        String completed) {

    ProgressForm(
            @Nullable String progress,
            @Nullable String finishedOn,
            @Nullable String result,
            @Nullable String completed) {
        this.progress = Objects.requireNonNullElse(progress, "");
        this.finishedOn = Objects.requireNonNullElse(finishedOn, "");
        this.result = Objects.requireNonNullElse(result, "");
        this.completed = Objects.requireNonNullElse(completed, "");
    }

    static ProgressForm of(TaskLine task) {
        return new ProgressForm(
                String.valueOf(task.progress()),
                task.finishedOn() == null ? "" : task.finishedOn().toString(),
                task.result(),
                task.delivery().completed() == null
                        ? ""
                        : TypedQuantity.show(task.delivery().completed()));
    }

    void check(LocalDate today, Errors errors) {
        if (percent().isEmpty()) {
            errors.rejectValue("progress", "worklog.error.progress");
        }
        if (!finishedOn.isBlank()
                && done(today).filter(day -> !day.isAfter(today)).isEmpty()) {
            errors.rejectValue("finishedOn", "worklog.error.finishedOn");
        }
        if (!completed.isBlank() && TypedQuantity.read(completed).isEmpty()) {
            errors.rejectValue("completed", "worklog.error.completed");
        }
    }

    Optional<Integer> percent() {
        String digits = progress.strip();
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= 100
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    @Nullable BigDecimal quantity() {
        return completed.isBlank() ? null : TypedQuantity.read(completed).orElse(null);
    }

    Optional<LocalDate> done(LocalDate today) {
        return finishedOn.isBlank() ? Optional.of(today) : TypedDate.read(finishedOn, YearMonth.from(today));
    }
}
