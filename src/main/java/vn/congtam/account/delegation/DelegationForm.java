package vn.congtam.account.delegation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.congtam.account.DelegationScope;

/**
 * What is typed about a delegation.
 *
 * @param delegatorId chosen by human resources only; officials delegate for themselves
 * @param validTo last day
 */
record DelegationForm(
        @Nullable Long delegatorId,

        @NotNull(message = "{delegation.delegate.missing}") Long delegateId,

        @NotNull(message = "{delegation.scope.missing}") DelegationScope scope,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy")
        @NotNull(message = "{delegation.from.missing}") LocalDate validFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy")
        @NotNull(message = "{delegation.to.missing}") LocalDate validTo,

        @NotBlank(message = "{delegation.document.missing}") @Size(max = 200, message = "{delegation.document.long}") String documentNo) {

    /** Nothing chosen yet but the first day. */
    @SuppressWarnings("NullAway") // validation refuses it when it comes back like this
    static DelegationForm empty(LocalDate today, DelegationScope scope) {
        return new DelegationForm(null, null, scope, today, null, "");
    }
}
