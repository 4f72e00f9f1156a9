package vn.congtam.worklog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;

/**
 * What is typed in the small forms about a product; each uses its own fields.
 *
 * @param completed quantity, empty for all of it once finished
 * @param failures number of failed reviews
 * @param delays number of delays, empty to tell them from the dates
 * @param part quantity that becomes a task of its own
 * @param due day of that part
 */
record ProductForm(
        String note, String completed, String progress, String failures, String delays, String part, String due) {

    private static final int LONGEST_NOTE = 500;

    ProductForm(
            @Nullable String note,
            @Nullable String completed,
            @Nullable String progress,
            @Nullable String failures,
            @Nullable String delays,
            @Nullable String part,
            @Nullable String due) {
        this.note = Objects.requireNonNullElse(note, "");
        this.completed = Objects.requireNonNullElse(completed, "");
        this.progress = Objects.requireNonNullElse(progress, "");
        this.failures = Objects.requireNonNullElse(failures, "");
        this.delays = Objects.requireNonNullElse(delays, "");
        this.part = Objects.requireNonNullElse(part, "");
        this.due = Objects.requireNonNullElse(due, "");
    }

    static ProductForm of(TaskLine task) {
        DeliveryLine delivery = task.delivery();
        return new ProductForm(
                "",
                delivery.completed() == null ? "" : TypedQuantity.show(delivery.completed()),
                "",
                String.valueOf(delivery.failedReviews()),
                delivery.delayCount() == null ? "" : delivery.delayCount().toString(),
                "",
                task.dueOn().toString());
    }

    /** @throws Refused when nothing was typed */
    String requiredNote() {
        if (note.isBlank()) {
            throw new Refused("worklog.error.reason");
        }
        return optionalNote();
    }

    String optionalNote() {
        if (note.strip().length() > LONGEST_NOTE) {
            throw new Refused("worklog.error.reasonLong");
        }
        return note.strip();
    }

    @Nullable BigDecimal completedQuantity() {
        return completed.isBlank()
                ? null
                : TypedQuantity.read(completed).orElseThrow(() -> new Refused("worklog.error.completed"));
    }

    /** What would be completed, while it is typed. */
    BigDecimal outlook(TaskLine task) {
        return TypedQuantity.read(completed)
                .orElseGet(() -> "100".equals(progress.strip()) ? task.quantity() : BigDecimal.ZERO);
    }

    int failedReviews() {
        return whole(failures);
    }

    @Nullable Integer delayCount() {
        return delays.isBlank() ? null : whole(delays);
    }

    BigDecimal partQuantity() {
        return TypedQuantity.positive(part).orElseThrow(() -> new Refused("worklog.error.quantity"));
    }

    LocalDate dueIn(YearMonth month) {
        return TypedDate.read(due, month).orElseThrow(() -> new Refused("worklog.refused.dueOutsideMonth"));
    }

    private static int whole(String typed) {
        if (!typed.strip().matches("\\d{1,2}")) {
            throw new Refused("worklog.error.count");
        }
        return Integer.parseInt(typed.strip());
    }
}
