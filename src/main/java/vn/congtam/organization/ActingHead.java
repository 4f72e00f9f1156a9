package vn.congtam.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Leads a unit or an agency without being appointed, as long as the post lasts; the title says so wherever it stands. */
public enum ActingHead {
    /** Quyền, abbreviated as on official documents. */
    ACTING("Q.", "quyền ", "q."),
    /** Phụ trách. */
    IN_CHARGE("Phụ trách", "phụ trách ", "pt.");

    private final String prefix;
    private final String word;
    private final String shortly;

    ActingHead(String prefix, String word, String shortly) {
        this.prefix = prefix;
        this.word = word;
        this.shortly = shortly;
    }

    /** What the title of a head says by its first word: "Q. Trưởng phòng", "Phụ trách phòng"; null for somebody appointed. */
    public static @Nullable ActingHead saidBy(String title) {
        String lower = title.toLowerCase(Locale.ROOT) + " ";
        for (ActingHead acting : values()) {
            if (lower.startsWith(acting.word) || lower.startsWith(acting.shortly)) {
                return acting;
            }
        }
        return null;
    }

    /** The title as it is shown and printed: "Q. Trưởng phòng", "Phụ trách phòng"; not said twice. */
    String entitle(String title) {
        return saidBy(title) == this ? title : (prefix + " " + title).strip();
    }
}
