package vn.congtam.scorecard.transfers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.congtam.organization.ActingHead;
import vn.congtam.organization.PostRole;

/**
 * Where somebody comes to: set by the receiving agency, and by the home agency when a secondment comes back.
 *
 * @param firstDay of a return; the day of a transfer is in its document
 * @param documentNo of a return
 */
record PlaceForm(
        @NotNull(message = "{organization.post.unit.missing}") Long unitId,

        @NotNull(message = "{organization.post.role.missing}") PostRole role,

        @Size(max = 200, message = "{organization.tooLong}") String title,

        @Nullable ActingHead acting,

        @NotBlank(message = "{organization.person.code.missing}") @Size(max = 50, message = "{organization.tooLong}") String code,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy") @Nullable LocalDate firstDay,

        @Size(max = 200, message = "{organization.tooLong}") String documentNo) {

    PlaceForm {
        title = Objects.requireNonNullElse(title, "");
        code = Objects.requireNonNullElse(code, "");
        documentNo = Objects.requireNonNullElse(documentNo, "");
    }

    /** Nothing chosen yet but the code that the person has. */
    @SuppressWarnings("NullAway") // validation refuses it when it comes back like this
    static PlaceForm empty(String code, @Nullable LocalDate firstDay) {
        return new PlaceForm(null, PostRole.MEMBER, "", null, code, firstDay, "");
    }
}
