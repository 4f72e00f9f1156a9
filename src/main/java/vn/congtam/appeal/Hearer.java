package vn.congtam.appeal;

import org.jspecify.annotations.Nullable;

/**
 * Who is to hear an appeal.
 *
 * @param personId the head or the panel's chair, null for the higher body
 * @param name empty for the higher body
 * @param panel decision that set the panel up and its members, empty for others
 */
record Hearer(HearerKind kind, @Nullable Long personId, String name, String panel) {

    static final Hearer HIGHER_BODY = new Hearer(HearerKind.HIGHER_BODY, null, "", "");

    boolean isPerson(long person) {
        return personId != null && personId == person;
    }
}
