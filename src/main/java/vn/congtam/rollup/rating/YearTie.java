package vn.congtam.rollup.rating;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People who are equal at a line and wait for the authority.
 *
 * @param limit whose line it is
 * @param places that are left to choose for
 */
record YearTie(YearLimit limit, int places, List<YearLine> people) {

    YearTie {
        people = List.copyOf(people);
    }

    public String circle() {
        return limit.circle();
    }

    Set<Long> persons() {
        return people.stream().map(line -> line.sheet().personId()).collect(Collectors.toUnmodifiableSet());
    }

    /** What somebody may see of it: nobody decides for themselves. */
    YearTie seenWith(YearPermissions may) {
        return new YearTie(
                limit,
                places,
                people.stream().filter(line -> !may.hides(line.sheet())).toList());
    }
}
