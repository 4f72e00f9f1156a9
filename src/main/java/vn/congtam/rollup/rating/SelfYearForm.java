package vn.congtam.rollup.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;

/** What an official enters about the own year. */
record SelfYearForm(
        @NotNull(message = "{rollup.rating.form.class}") @Nullable RatedClass selfClass,

        @NotBlank(message = "{rollup.rating.form.words}") @Size(max = 4000, message = "{rollup.rating.form.tooLong}") String ownWords,

        @Nullable Integer version) {

    SelfYearForm {
        ownWords = ownWords == null ? "" : ownWords.replace("\r", "");
    }
}
