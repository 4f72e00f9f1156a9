package vn.congtam.account.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The first administrator. */
record SetupForm(
        @NotBlank(message = "{account.setup.token.missing}") String token,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,49}", message = "{account.username.wrong}") String username,

        @NotBlank(message = "{account.displayName.missing}") @Size(max = 100, message = "{account.displayName.tooLong}") String displayName,

        String password,
        String repeated) {

    SetupForm {
        token = token == null ? "" : token;
        username = username == null ? "" : username;
        displayName = displayName == null ? "" : displayName;
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }
}
