package vn.congtam.document.letterhead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who signs and by what right.
 *
 * @param onBehalfOf the collective body that the paper is of ("ỦY BAN NHÂN DÂN"), may be empty
 * @param headTitle title of the head ("CHỦ TỊCH")
 * @param signerTitle title of who signs for the head, empty when the head does
 * @param name may be empty: a place to write it
 */
public record Signature(Authority authority, String onBehalfOf, String headTitle, String signerTitle, String name) {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Lines in capitals above the name: {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!onBehalfOf.isEmpty()) {
            lines.add("TM. " + capitals(onBehalfOf));
        }
        lines.add(authority.mark() + capitals(headTitle));
        if (authority.isForAnother()) {
            lines.add(capitals(signerTitle));
        }
        return lines;
    }

    /** Whose paper it is, in capitals: the collective body when one is named, else the head. */
    public String issuer(String agency) {
        return onBehalfOf.isEmpty() ? capitals(headTitle) + " " + agency : agency;
    }

    private static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
