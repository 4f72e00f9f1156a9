package vn.congtam.account.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** An account without person, for city roles and the administration. */
record NewAccountForm(
        @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,49}", message = "{account.username.wrong}") String username,

        @NotBlank(message = "{account.displayName.missing}") @Size(max = 100, message = "{account.displayName.tooLong}") String displayName) {

    NewAccountForm {
        username = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName == null ? "" : displayName.strip();
    }
}
