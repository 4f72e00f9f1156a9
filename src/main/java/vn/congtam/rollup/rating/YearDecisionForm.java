package vn.congtam.rollup.rating;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * What the authority enters.
 *
 * @param reason needed where the class differs from the proposed one
 * @param document number of the higher body's decision, for the head of an agency
 */
record YearDecisionForm(
        @NotNull(message = "{rollup.rating.form.class}") RatedClass decidedClass,

        @Size(max = 1000, message = "{rollup.rating.form.tooLong}") String reason,

        Handling handling,

        @Size(max = 1000, message = "{rollup.rating.form.tooLong}") String handlingNote,

        @Size(max = 200, message = "{rollup.rating.form.tooLong}") String document,

        @Nullable Integer version) {

    YearDecisionForm {
        reason = plain(reason);
        handling = handling == null ? Handling.NONE : handling;
        handlingNote = plain(handlingNote);
        document = plain(document);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r", "");
    }
}
