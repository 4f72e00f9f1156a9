package vn.congtam.rulebook.choice;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom an assignment is for: everybody who fits all that is named.
 *
 * @param unitId with everything below it
 * @param role code of a place in the chain of leadership, {@code DEPUTY}
 * @param subjectGroup code of a group of officials, {@code CIVIL_SERVANT}
 */
public record Scope(
        @Nullable Long unitId,
        @Nullable String role,
        @Nullable String subjectGroup) {

    /** Nobody is left out: that is no scope but the agency's own choice. */
    public boolean isWide() {
        return Stream.of(unitId, role, subjectGroup).allMatch(part -> part == null);
    }
}
