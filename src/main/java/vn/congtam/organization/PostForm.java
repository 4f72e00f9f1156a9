package vn.congtam.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is typed about a new post.
 *
 * @param acting of a head who is not appointed; null for everybody else
 * @param validFrom first day in the post
 */
record PostForm(
        @NotNull(message = "{organization.post.unit.missing}") Long unitId,

        @NotNull(message = "{organization.post.role.missing}") PostRole role,

        @Size(max = 200, message = "{organization.tooLong}") String title,
        @Nullable Boolean concurrent,
        @Nullable ActingHead acting,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy")
        @NotNull(message = "{organization.post.validFrom.missing}") LocalDate validFrom) {

    PostForm {
        title = Typed.text(title);
    }

    boolean isConcurrent() {
        return Boolean.TRUE.equals(concurrent);
    }

    /** Nothing chosen yet but the day. */
    @SuppressWarnings("NullAway") // validation refuses it when it comes back like this
    static PostForm empty(LocalDate day) {
        return new PostForm(null, PostRole.MEMBER, "", false, null, day);
    }
}
