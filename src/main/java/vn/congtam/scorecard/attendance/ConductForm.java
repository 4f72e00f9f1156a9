package vn.congtam.scorecard.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** @param sheetId the person's sheet of the month */
record ConductForm(
        @NotNull(message = "{scorecard.conduct.person.missing}") @Nullable Long sheetId,

        @NotNull(message = "{scorecard.conduct.kind.missing}") @Nullable ConductKind kind,

        @NotBlank(message = "{scorecard.document.missing}") @Size(max = 200, message = "{scorecard.self.tooLong}") String documentNumber,

        @NotNull(message = "{scorecard.conduct.day.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate decidedOn,

        @Size(max = 1000, message = "{scorecard.self.tooLong}") String note) {

    ConductForm {
        documentNumber = Objects.requireNonNullElse(documentNumber, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static ConductForm empty() {
        return new ConductForm(null, null, "", null, "");
    }

    long requiredSheet() {
        return Objects.requireNonNull(sheetId);
    }

    ConductKind requiredKind() {
        return Objects.requireNonNull(kind);
    }

    LocalDate requiredDay() {
        return Objects.requireNonNull(decidedOn);
    }
}
