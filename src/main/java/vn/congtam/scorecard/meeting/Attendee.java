package vn.congtam.scorecard.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited.
 *
 * @param id null before it is stored
 * @param personId null for somebody who is not in the list of officials
 * @param title post, may be empty
 */
public record Attendee(
        @Nullable Long id, @Nullable Long personId, String name, String title, Part part, boolean present) {

    static Attendee invited(@Nullable Long personId, String name, String title, Part part) {
        return new Attendee(null, personId, name, title, part, true);
    }

    /** Whether the item is about this person; somebody without number is known by the name. */
    public boolean is(long person, String fullName) {
        return personId == null ? name.equalsIgnoreCase(fullName) : personId == person;
    }
}
