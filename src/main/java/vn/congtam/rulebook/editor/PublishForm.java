package vn.congtam.rulebook.editor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to publish a draft.
 *
 * @param version of the draft that was looked at
 * @param from first month that the new version applies to, {@code 2026-12}
 * @param confirmed whether the question about the consequences was answered
 */
record PublishForm(
        @NotNull(message = "{editor.version.missing}") @Nullable Integer version,

        @NotBlank(message = "{choice.from.missing}") @Pattern(regexp = "|20\\d\\d-(0[1-9]|1[0-2])", message = "{choice.from.wrong}")
        String from,

        @NotBlank(message = "{choice.document.missing}") @Size(max = 100, message = "{choice.document.tooLong}") String documentNo,

        @Nullable Boolean confirmed) {

    PublishForm {
        from = Typed.text(from);
        documentNo = Typed.text(documentNo);
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** Only of a form without mistakes. */
    public YearMonth month() {
        return YearMonth.parse(from);
    }

    /** Only of a form without mistakes. */
    int draftVersion() {
        return version == null ? -1 : version;
    }
}
