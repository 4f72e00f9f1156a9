package vn.congtam.document.official;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.document.letterhead.Authority;
import vn.congtam.document.letterhead.Signature;

/**
 * What was written down about one kind of paper of a month.
 *
 * @param number empty while the registry has not given it
 * @param datedOn null while it is not signed
 * @param authority null: as the letterhead has it; {@code signerTitle} and {@code signerName} belong to it
 * @param version 0 while nothing was written down
 */
public record PaperNumber(
        String number,
        @Nullable LocalDate datedOn,
        @Nullable Authority authority,
        String signerTitle,
        String signerName,
        int version) {

    static final PaperNumber NONE = new PaperNumber("", null, null, "", "", 0);

    /** Who signs: what was chosen for the month, else as usual. */
    Signature signature(Signature usual) {
        return authority == null
                ? usual
                : new Signature(authority, usual.onBehalfOf(), usual.headTitle(), signerTitle, signerName);
    }
}
