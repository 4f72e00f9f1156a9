package vn.congtam.rulebook.classification;

import java.util.Set;

/**
 * People equal in everything at a line; the authority has to choose among them, with a reason.
 *
 * @param circle whose line it is, {@code ""} for the line of the agency
 */
public record UnresolvedTie(String circle, Set<Long> people, int places) {

    public UnresolvedTie {
        people = Set.copyOf(people);
    }
}
