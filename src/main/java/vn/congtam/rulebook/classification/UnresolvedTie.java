package vn.congtam.rulebook.classification;

import java.util.Set;

/** People equal in everything at the line; the authority has to choose among them, with a reason. */
public record UnresolvedTie(Set<Long> people, int places) {

    public UnresolvedTie {
        people = Set.copyOf(people);
    }
}
