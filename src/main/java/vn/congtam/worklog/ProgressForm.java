package vn.congtam.worklog;

import jakarta.validation.constraints.Size;
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
 */
record ProgressForm(
        String progress,
        String finishedOn,

        @Size(max = 2000, message = "{worklog.error.resultLong}") String result) {

    ProgressForm(@Nullable String progress, @Nullable String finishedOn, @Nullable String result) {
        this.progress = Objects.requireNonNullElse(progress, "");
        this.finishedOn = Objects.requireNonNullElse(finishedOn, "");
        this.result = Objects.requireNonNullElse(result, "");
    }

    static ProgressForm of(TaskLine task) {
        return new ProgressForm(
                String.valueOf(task.progress()),
                task.finishedOn() == null ? "" : task.finishedOn().toString(),
                task.result());
    }

    void check(LocalDate today, Errors errors) {
        if (percent().isEmpty()) {
            errors.rejectValue("progress", "worklog.error.progress");
        }
        if (!finishedOn.isBlank()
                && done(today).filter(day -> !day.isAfter(today)).isEmpty()) {
            errors.rejectValue("finishedOn", "worklog.error.finishedOn");
        }
    }

    Optional<Integer> percent() {
        String digits = progress.strip();
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= 100
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    Optional<LocalDate> done(LocalDate today) {
        return finishedOn.isBlank() ? Optional.of(today) : TypedDate.read(finishedOn, YearMonth.from(today));
    }
}
