package vn.congtam.shared;

import org.jspecify.annotations.Nullable;

/** How long the texts may be that people type; the database holds the same bounds. A line break counts once. */
public enum TextLimit {
    /** Reasons, remarks, shortcomings, named work. */
    PROSE(1000),
    /** Numbers of documents, with their date and issuer. */
    DOCUMENT(200);

    private final int longest;

    TextLimit(int longest) {
        this.longest = longest;
    }

    /** Whether the text fits; nothing always does. */
    public boolean allows(@Nullable String text) {
        return text == null || text.replace("\r", "").length() <= longest;
    }

    /** @throws Refused with a sentence that says how long it may be */
    public void require(@Nullable String text) {
        if (!allows(text)) {
            throw new Refused("web.error.textTooLong", longest);
        }
    }
}
