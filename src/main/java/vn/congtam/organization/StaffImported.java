package vn.congtam.organization;

import java.util.List;

/**
 * A staff list has been taken over; published inside the importing transaction, so that accounts and people come together
 * or not at all.
 *
 * @param people those who were added or changed; people whom the list left as they were are not among them
 */
public record StaffImported(long agencyId, List<ImportedPerson> people) {}
