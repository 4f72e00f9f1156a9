package vn.congtam.exchange.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.exchange.ApiScope;
import vn.congtam.shared.VietnameseText;

/**
 * A system to be registered, as typed.
 *
 * @param agencyId number of the agency, {@code city} for the whole city: nobody gets that by leaving something out
 * @param expiresOn last day of the token
 */
record ClientForm(
        @NotBlank(message = "{exchange.client.error.name}") @Size(max = 100, message = "{exchange.client.error.nameLong}") String name,

        @NotBlank(message = "{exchange.client.error.contact}") @Size(max = 200, message = "{exchange.client.error.contactLong}") String contact,

        @Pattern(regexp = "city|\\d{1,18}", message = "{exchange.client.error.agency}") String agencyId,

        @NotEmpty(message = "{exchange.client.error.scopes}") List<String> scopes,

        String expiresOn) {

    static final String WHOLE_CITY = "city";

    ClientForm(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String agencyId,
            @Nullable List<String> scopes,
            @Nullable String expiresOn) {
        this.name = VietnameseText.clean(Objects.requireNonNullElse(name, ""));
        this.contact = VietnameseText.clean(Objects.requireNonNullElse(contact, ""));
        this.agencyId = Objects.requireNonNullElse(agencyId, "");
        this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
        this.expiresOn = Objects.requireNonNullElse(expiresOn, "");
    }

    /** Names of scopes that do not exist are left out; nothing left is refused. */
    Set<ApiScope> chosen() {
        return scopes.stream().flatMap(code -> ApiScope.of(code).stream()).collect(Collectors.toSet());
    }

    /** After the checks found nothing; null for the whole city. */
    @Nullable Long agency() {
        return WHOLE_CITY.equals(agencyId) ? null : Long.valueOf(agencyId);
    }
}
