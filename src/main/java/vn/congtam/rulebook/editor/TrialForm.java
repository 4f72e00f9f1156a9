package vn.congtam.rulebook.editor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * An example sheet. What is not given yet is the best that the sheet allows.
 *
 * @param points by code of the line
 * @param done tasks done out of those assigned, or standard products completed
 * @param failedReviews of one of the products
 * @param daysLate of one of the products
 * @param deductions codes of the catalogue, each once
 */
record TrialForm(
        @Nullable SheetKind kind,

        @Size(max = 150, message = "{editor.tooMany}") @Nullable Map<String, @Size(max = 12, message = "{editor.tooLong}") String> points,

        @Min(value = 0, message = "{editor.trial.tasks.wrong}") @Max(value = 500, message = "{editor.trial.tasks.wrong}") @Nullable Integer done,

        @Min(value = 0, message = "{editor.trial.tasks.wrong}") @Max(value = 500, message = "{editor.trial.tasks.wrong}") @Nullable Integer assigned,

        @Min(value = 0, message = "{editor.trial.tasks.wrong}") @Max(value = 31, message = "{editor.trial.tasks.wrong}") @Nullable Integer failedReviews,

        @Min(value = 0, message = "{editor.trial.tasks.wrong}") @Max(value = 31, message = "{editor.trial.tasks.wrong}") @Nullable Integer daysLate,

        @Size(max = 50, message = "{editor.tooMany}") @Nullable List<@Size(max = 30, message = "{editor.tooLong}") String> deductions) {

    private static final int TASKS = 10;

    TrialForm {
        kind = kind == null ? SheetKind.STAFF : kind;
        points = points == null ? Map.of() : points;
        done = done == null ? Integer.valueOf(TASKS) : done;
        assigned = assigned == null ? Integer.valueOf(TASKS) : assigned;
        failedReviews = failedReviews == null ? Integer.valueOf(0) : failedReviews;
        daysLate = daysLate == null ? Integer.valueOf(0) : daysLate;
        deductions = deductions == null ? List.of() : deductions;
    }

    SheetKind sheet() {
        return kind == null ? SheetKind.STAFF : kind;
    }

    String typed(String code, String best) {
        String value = points == null ? null : points.get(code);
        return value == null ? best : value.strip();
    }

    int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    public boolean hasDeduction(String code) {
        return deductions != null && deductions.contains(code);
    }
}
