package vn.congtam.worklog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.congtam.shared.VietnameseText;

/**
 * All fields of a task as typed; what is wrong stays as it was typed.
 *
 * @param version that the page was made from
 * @param item code or label of the product in the conversion catalogue, empty for one outside it
 * @param act number of the act of assigning, so that the same form sent twice makes the tasks once
 */
record TaskForm(
        @NotBlank(message = "{worklog.error.title}") @Size(max = 300, message = "{worklog.error.titleLong}") String title,

        String source,

        @Size(max = 300, message = "{worklog.error.productLong}") String product,

        String assignerId,
        String dueOn,
        String quantity,

        @Size(max = 50, message = "{worklog.error.unitLong}") String unitOfMeasure,

        String complexity,
        @Nullable Boolean routine,
        String version,
        String act,
        String item) {

    TaskForm(
            @Nullable String title,
            @Nullable String source,
            @Nullable String product,
            @Nullable String assignerId,
            @Nullable String dueOn,
            @Nullable String quantity,
            @Nullable String unitOfMeasure,
            @Nullable String complexity,
            @Nullable Boolean routine,
            @Nullable String version,
            @Nullable String act,
            @Nullable String item) {
        this.title = Objects.requireNonNullElse(title, "");
        this.source = Objects.requireNonNullElse(source, "PLAN");
        this.product = Objects.requireNonNullElse(product, "");
        this.assignerId = Objects.requireNonNullElse(assignerId, "");
        this.dueOn = Objects.requireNonNullElse(dueOn, "");
        this.quantity = Objects.requireNonNullElse(quantity, "");
        this.unitOfMeasure = Objects.requireNonNullElse(unitOfMeasure, "");
        this.complexity = Objects.requireNonNullElse(complexity, "1");
        this.routine = routine;
        this.version = Objects.requireNonNullElse(version, "");
        this.act = Objects.requireNonNullElse(act, "");
        this.item = Objects.requireNonNullElse(item, "");
    }

    static TaskForm of(TaskLine task) {
        return new TaskForm(
                task.title(),
                task.source().name(),
                task.product(),
                task.assignerId() == null ? "" : task.assignerId().toString(),
                task.dueOn().toString(),
                TypedQuantity.show(task.quantity()),
                task.unitOfMeasure(),
                String.valueOf(task.complexity()),
                task.routine(),
                String.valueOf(task.version()),
                "",
                task.delivery().label());
    }

    static TaskForm empty(YearMonth month, TaskSource source) {
        return new TaskForm(
                "",
                source.name(),
                "",
                "",
                month.atEndOfMonth().toString(),
                "1",
                "",
                "1",
                false,
                "0",
                UUID.randomUUID().toString(),
                "");
    }

    /** @param assigners who may be named as the one who confirms */
    void check(YearMonth month, List<Colleague> assigners, Errors errors) {
        if (due(month).isEmpty()) {
            errors.rejectValue("dueOn", "worklog.error.dueOn", QuickTaskForm.dueArguments(month), null);
        }
        if (amount().isEmpty()) {
            errors.rejectValue("quantity", "worklog.error.quantity");
        }
        if (!complexity.matches("[1-5]")) {
            errors.rejectValue("complexity", "worklog.error.complexity");
        }
        if (!assignerId.isEmpty()
                && assigners.stream()
                        .noneMatch(a -> String.valueOf(a.personId()).equals(assignerId))) {
            errors.rejectValue("assignerId", "worklog.error.assigner");
        }
    }

    /** After {@link #check} found nothing. */
    TaskDetails details(YearMonth month) {
        return new TaskDetails(
                VietnameseText.clean(title),
                "AD_HOC".equals(source) ? TaskSource.AD_HOC : TaskSource.PLAN,
                VietnameseText.clean(product),
                assignerId.isEmpty() ? null : Long.valueOf(assignerId),
                due(month).orElseThrow(),
                amount().orElseThrow(),
                VietnameseText.clean(unitOfMeasure),
                Short.parseShort(complexity),
                Boolean.TRUE.equals(routine),
                null,
                BigDecimal.ONE);
    }

    /** The version that the page was made from; anything else is stale. */
    int seen() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private Optional<LocalDate> due(YearMonth month) {
        return TypedDate.read(dueOn, month).filter(day -> YearMonth.from(day).equals(month));
    }

    private Optional<BigDecimal> amount() {
        return TypedQuantity.positive(quantity);
    }
}
