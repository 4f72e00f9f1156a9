package vn.congtam.organization;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a head is called from now on.
 *
 * @param acting null for somebody who is appointed
 */
record ActingForm(
        @Nullable ActingHead acting,

        @Size(max = 200, message = "{organization.tooLong}") String title,

        int version) {

    ActingForm {
        title = Typed.text(title);
    }
}
