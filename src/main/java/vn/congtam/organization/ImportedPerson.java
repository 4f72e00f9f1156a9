package vn.congtam.organization;

import org.jspecify.annotations.Nullable;

/**
 * A person of an imported list.
 *
 * @param username wanted user name in lower case, null when the list names none
 * @param email may be empty
 * @param isNew the person did not exist before this import
 */
public record ImportedPerson(
        long personId, String fullName, @Nullable String username, String email, boolean isNew) {}
