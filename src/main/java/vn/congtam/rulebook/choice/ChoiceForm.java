package vn.congtam.rulebook.choice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to choose a framework.
 *
 * @param from first month, {@code 2026-11}
 * @param confirmed whether the question about the consequences was answered
 */
record ChoiceForm(
        @NotNull(message = "{choice.version.missing}") @Nullable Long version,

        @NotBlank(message = "{choice.from.missing}") @Pattern(regexp = "|20\\d\\d-(0[1-9]|1[0-2])", message = "{choice.from.wrong}")
        String from,

        @NotBlank(message = "{choice.document.missing}") @Size(max = 100, message = "{choice.document.tooLong}") String documentNo,

        @Nullable Boolean confirmed) {

    ChoiceForm {
        from = from == null ? "" : from.strip();
        documentNo = documentNo == null ? "" : documentNo.strip();
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** Only of a form without mistakes. */
    public YearMonth month() {
        return YearMonth.parse(from);
    }

    /** Only of a form without mistakes. */
    long versionId() {
        return version == null ? 0 : version;
    }
}
