package vn.congtam.scorecard.transfers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the old agency writes down.
 *
 * @param until last day, of a secondment only
 */
record ReleaseForm(
        @NotNull(message = "{scorecard.moves.person.missing}") Long personId,

        @NotNull(message = "{scorecard.moves.kind.missing}") TransferKind kind,

        @NotNull(message = "{scorecard.transfer.agency.missing}") Long agencyId,

        @NotBlank(message = "{scorecard.moves.document.missing}") @Size(max = 200, message = "{organization.tooLong}") String documentNo,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy")
        @NotNull(message = "{scorecard.transfer.documentDay.missing}") LocalDate documentDay,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy")
        @NotNull(message = "{scorecard.moves.day.missing}") LocalDate firstDay,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy") @Nullable LocalDate until) {

    /** Nothing chosen yet but the days. */
    @SuppressWarnings("NullAway") // validation refuses it when it comes back like this
    static ReleaseForm empty(@Nullable Long personId, LocalDate today) {
        return new ReleaseForm(personId, TransferKind.TRANSFER, null, "", today, today, null);
    }
}
