package vn.congtam.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is typed about a unit.
 *
 * @param ordinal place among the units under the same one, small numbers first
 * @param closedOn last day, null while the unit lasts
 */
record UnitForm(
        @NotBlank(message = "{organization.unit.name.missing}") @Size(max = 200, message = "{organization.tooLong}") String name,

        @Nullable Long parentId,

        @Min(value = 0, message = "{organization.unit.ordinal.wrong}") @Max(value = 9999, message = "{organization.unit.ordinal.wrong}") int ordinal,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy") @Nullable LocalDate closedOn,

        int version) {

    UnitForm {
        name = Typed.text(name);
    }
}
