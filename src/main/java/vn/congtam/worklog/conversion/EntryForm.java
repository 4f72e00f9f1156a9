package vn.congtam.worklog.conversion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.congtam.shared.VietnameseText;

/**
 * A product of the catalogue as typed; what is wrong stays as it was typed.
 *
 * @param validFrom first month that it holds for, as 2026-11
 * @param retired whether it leaves the catalogue with that month
 */
record EntryForm(
        String code,

        @NotBlank(message = "{worklog.conversion.error.name}") @Size(max = 300, message = "{worklog.conversion.error.tooLong}") String name,

        @Size(max = 300, message = "{worklog.conversion.error.tooLong}") String product,

        String complexity,
        String coefficient,

        @Size(max = 50, message = "{worklog.error.unitLong}") String unitOfMeasure,

        String defaultDays,
        String validFrom,
        @Nullable Boolean retired) {

    EntryForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String product,
            @Nullable String complexity,
            @Nullable String coefficient,
            @Nullable String unitOfMeasure,
            @Nullable String defaultDays,
            @Nullable String validFrom,
            @Nullable Boolean retired) {
        this.code = Objects.requireNonNullElse(code, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.product = Objects.requireNonNullElse(product, "");
        this.complexity = Objects.requireNonNullElse(complexity, "");
        this.coefficient = Objects.requireNonNullElse(coefficient, "");
        this.unitOfMeasure = Objects.requireNonNullElse(unitOfMeasure, "");
        this.defaultDays = Objects.requireNonNullElse(defaultDays, "");
        this.validFrom = Objects.requireNonNullElse(validFrom, "");
        this.retired = retired;
    }

    static EntryForm empty(YearMonth from) {
        return new EntryForm("", "", "", "1", "", "", "", from.toString(), false);
    }

    static EntryForm of(CatalogueItem item, YearMonth from) {
        return new EntryForm(
                item.code(),
                item.name(),
                item.product(),
                String.valueOf(item.complexity()),
                item.coefficient().toPlainString().replace('.', ','),
                item.unitOfMeasure(),
                item.defaultDays() == null ? "" : item.defaultDays().toString(),
                from.isAfter(item.validFrom())
                        ? from.toString()
                        : item.validFrom().toString(),
                !item.offered());
    }

    void check(int groups, Errors errors) {
        if (!Entry.isCode(typedCode())) {
            errors.rejectValue("code", "worklog.conversion.error.code");
        }
        if (Entry.whole(complexity, groups).isEmpty()) {
            errors.rejectValue("complexity", "worklog.conversion.error.complexity", new Object[] {groups}, null);
        }
        if (Entry.coefficient(coefficient).isEmpty()) {
            errors.rejectValue("coefficient", "worklog.conversion.error.coefficient");
        }
        if (!defaultDays.isBlank()
                && Entry.whole(defaultDays, Entry.LONGEST_WORK).isEmpty()) {
            errors.rejectValue("defaultDays", "worklog.conversion.error.days");
        }
        if (month().isEmpty()) {
            errors.rejectValue("validFrom", "worklog.conversion.error.month");
        }
    }

    /** After {@link #check} found nothing. */
    Entry entry(String keptCode) {
        return new Entry(
                keptCode,
                VietnameseText.clean(name),
                VietnameseText.clean(product),
                Entry.whole(complexity, Entry.MOST_GROUPS).orElseThrow(),
                Entry.coefficient(coefficient).orElseThrow(),
                VietnameseText.clean(unitOfMeasure),
                Entry.whole(defaultDays, Entry.LONGEST_WORK).orElse(null),
                !Boolean.TRUE.equals(retired));
    }

    String typedCode() {
        return VietnameseText.clean(code).toUpperCase(Locale.ROOT);
    }

    Optional<YearMonth> month() {
        return TypedMonth.read(validFrom);
    }
}
