package vn.congtam.worklog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.congtam.shared.VietnameseText;

/**
 * The row on top of the list: a name is enough.
 *
 * @param act number of the act, so that the same row sent twice makes one task
 */
record QuickTaskForm(
        @NotBlank(message = "{worklog.error.title}") @Size(max = 300, message = "{worklog.error.titleLong}") String title,

        String source,

        @Size(max = 300, message = "{worklog.error.productLong}") String product,

        String dueOn,
        String act) {

    QuickTaskForm(
            @Nullable String title,
            @Nullable String source,
            @Nullable String product,
            @Nullable String dueOn,
            @Nullable String act) {
        this.title = Objects.requireNonNullElse(title, "");
        this.source = Objects.requireNonNullElse(source, "");
        this.product = Objects.requireNonNullElse(product, "");
        this.dueOn = Objects.requireNonNullElse(dueOn, "");
        this.act = Objects.requireNonNullElse(act, "");
    }

    static QuickTaskForm empty(TaskSource source) {
        return new QuickTaskForm("", source.name(), "", "", UUID.randomUUID().toString());
    }

    void check(YearMonth month, Errors errors) {
        if (!dueOn.isBlank()
                && TypedDate.read(dueOn, month)
                        .filter(day -> YearMonth.from(day).equals(month))
                        .isEmpty()) {
            errors.rejectValue("dueOn", "worklog.error.dueOn", dueArguments(month), null);
        }
    }

    /** Due at the end of the month unless said otherwise. */
    TaskDetails details(YearMonth month, TaskSource otherwise, @Nullable Long assigner) {
        LocalDate due = TypedDate.read(dueOn, month).orElse(month.atEndOfMonth());
        TaskSource from =
                "PLAN".equals(source) ? TaskSource.PLAN : "AD_HOC".equals(source) ? TaskSource.AD_HOC : otherwise;
        return new TaskDetails(
                VietnameseText.clean(title),
                from,
                VietnameseText.clean(product),
                assigner,
                due,
                BigDecimal.ONE,
                "",
                (short) 1,
                false);
    }

    /** First and last day of the month, for the sentence. */
    static Object[] dueArguments(YearMonth month) {
        String of = String.format(java.util.Locale.ROOT, "/%02d/%d", month.getMonthValue(), month.getYear());
        return new Object[] {"01" + of, month.lengthOfMonth() + of};
    }
}
