package vn.congtam.document.official;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.congtam.document.letterhead.Authority;
import vn.congtam.document.letterhead.Signature;
import vn.congtam.shared.VietnameseText;

/** What is typed about one kind of paper of a month. Number and date may stay empty: then their places stay blank. */
record NumberForm(
        @Pattern(regexp = "([0-9]{1,6}[\\p{L}]{0,2})?", message = "{document.papers.number.wrong}")
        String number,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate datedOn,

        @NotNull(message = "{document.letterhead.authority.missing}") @Nullable Authority authority,

        @Size(max = 100, message = "{document.tooLong}") String signerTitle,

        @Size(max = 100, message = "{document.tooLong}") String signerName,

        int version) {

    NumberForm {
        number = clean(number);
        signerTitle = clean(signerTitle);
        signerName = clean(signerName);
    }

    /** @param usual who signs as the letterhead has it, offered until something else is chosen */
    static NumberForm of(PaperNumber known, Signature usual) {
        Signature signature = known.signature(usual);
        return new NumberForm(
                known.number(),
                known.datedOn(),
                signature.authority(),
                signature.signerTitle(),
                signature.name(),
                known.version());
    }

    /** Who signs for the head does so under the own title. */
    boolean lacksSignerTitle() {
        return authority != null && authority.isForAnother() && signerTitle.isEmpty();
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : VietnameseText.clean(typed);
    }
}
