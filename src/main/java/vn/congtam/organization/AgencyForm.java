package vn.congtam.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is typed about an agency. */
record AgencyForm(
        @NotBlank(message = "{organization.agency.code.missing}") @Pattern(regexp = "[\\p{L}\\p{N}._-]{0,30}", message = "{organization.agency.code.wrong}") String code,

        @NotBlank(message = "{organization.agency.name.missing}") @Size(max = 200, message = "{organization.tooLong}") String name,

        @NotNull(message = "{organization.agency.kind.missing}") AgencyKind kind,

        @Size(max = 200, message = "{organization.tooLong}") String parentName,
        @Size(max = 100, message = "{organization.tooLong}") String place,
        @Size(max = 200, message = "{organization.tooLong}") String helpContact,
        int version) {

    AgencyForm {
        code = Typed.text(code);
        name = Typed.text(name);
        parentName = Typed.text(parentName);
        place = Typed.text(place);
        helpContact = Typed.text(helpContact);
    }

    static AgencyForm empty() {
        return new AgencyForm("", "", AgencyKind.COMMUNE, "UBND thành phố Hà Nội", "Hà Nội", "", 0);
    }
}
