package vn.congtam.worklog;

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
 * The row on top of the list: a name is enough, or a product of the conversion catalogue where results come from products.
 *
 * @param item code or label of the product
 * @param act number of the act, so that the same row sent twice makes one task
 */
record QuickTaskForm(
        @Size(max = 300, message = "{worklog.error.titleLong}") String title,

        String source,

        @Size(max = 300, message = "{worklog.error.productLong}") String product,

        String dueOn,
        String act,
        String item,
        String quantity) {

    QuickTaskForm(
            @Nullable String title,
            @Nullable String source,
            @Nullable String product,
            @Nullable String dueOn,
            @Nullable String act,
            @Nullable String item,
            @Nullable String quantity) {
        this.title = Objects.requireNonNullElse(title, "");
        this.source = Objects.requireNonNullElse(source, "");
        this.product = Objects.requireNonNullElse(product, "");
        this.dueOn = Objects.requireNonNullElse(dueOn, "");
        this.act = Objects.requireNonNullElse(act, "");
        this.item = Objects.requireNonNullElse(item, "");
        this.quantity = Objects.requireNonNullElse(quantity, "");
    }

    static QuickTaskForm empty(TaskSource source) {
        return new QuickTaskForm("", source.name(), "", "", UUID.randomUUID().toString(), "", "");
    }

    void check(YearMonth month, Errors errors) {
        if (title.isBlank() && item.isBlank()) {
            errors.rejectValue("title", "worklog.error.title");
        }
        if (!quantity.isBlank() && TypedQuantity.positive(quantity).isEmpty()) {
            errors.rejectValue("quantity", "worklog.error.quantity");
        }
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
                TypedQuantity.positive(quantity).orElse(BigDecimal.ONE),
                "",
                (short) 1,
                false,
                null,
                BigDecimal.ONE);
    }

    /** First and last day of the month, for the sentence. */
    static Object[] dueArguments(YearMonth month) {
        String of = String.format(java.util.Locale.ROOT, "/%02d/%d", month.getMonthValue(), month.getYear());
        return new Object[] {"01" + of, month.lengthOfMonth() + of};
    }
}
