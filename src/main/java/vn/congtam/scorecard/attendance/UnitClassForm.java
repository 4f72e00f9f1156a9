package vn.congtam.scorecard.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;

/** @param unitId null for the agency as a whole */
record UnitClassForm(
        @Nullable Long unitId,

        @NotNull(message = "{scorecard.unitClass.missing}") @Nullable RatedClass unitClass,

        @NotBlank(message = "{scorecard.document.missing}") @Size(max = 200, message = "{scorecard.self.tooLong}") String document) {

    UnitClassForm {
        document = Objects.requireNonNullElse(document, "");
    }

    static UnitClassForm empty() {
        return new UnitClassForm(null, null, "");
    }

    RatedClass requiredClass() {
        return Objects.requireNonNull(unitClass);
    }
}
