package vn.congtam.insight.personnel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Why somebody is nominated, or why a nomination is withdrawn. */
record NominationForm(
        @NotBlank(message = "{personnel.nomination.reason.missing}") @Size(max = 1000, message = "{personnel.nomination.reason.long}") String reason) {

    NominationForm {
        reason = Objects.requireNonNullElse(reason, "").strip();
    }
}
