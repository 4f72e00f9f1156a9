package vn.congtam.rulebook.classification;

import java.util.Set;

/**
 * How the authority settled a tie. Counts only for a tie of exactly these people with exactly so many free places: a choice of a
 * tie that has changed since is no choice.
 *
 * @param circle whose line it is about, {@code ""} for the line of the agency
 * @param people everybody in the tie that was settled
 * @param keeping those of them who keep the class
 */
public record TieChoice(String circle, Set<Long> people, Set<Long> keeping) {

    public TieChoice {
        people = Set.copyOf(people);
        keeping = Set.copyOf(keeping);
    }

    boolean settles(Set<Long> tied, int places) {
        return people.equals(tied) && people.containsAll(keeping) && keeping.size() == places;
    }
}
