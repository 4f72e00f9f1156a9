package vn.congtam.organization;

import java.util.Locale;

/** Leads a unit or an agency without being appointed, as long as the post lasts; the title says so wherever it stands. */
public enum ActingHead {
    /** Quyền, abbreviated as on official documents. */
    ACTING("Q."),
    /** Phụ trách. */
    IN_CHARGE("Phụ trách");

    private final String prefix;

    ActingHead(String prefix) {
        this.prefix = prefix;
    }

    /** The title as it is shown and printed: "Q. Trưởng phòng", "Phụ trách phòng"; not said twice. */
    String entitle(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        boolean said = lower.startsWith(prefix.toLowerCase(Locale.ROOT) + " ")
                || (this == ACTING && lower.startsWith("quyền "))
                || (this == IN_CHARGE && lower.startsWith("pt. "));
        return said ? title : (prefix + " " + title).strip();
    }
}
