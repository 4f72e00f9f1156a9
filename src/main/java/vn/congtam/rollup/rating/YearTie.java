package vn.congtam.rollup.rating;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.framework.Framework;

/**
 * People who are equal at a line and wait for the authority.
 *
 * @param ruling version that all of them are classed with
 * @param limit whose line it is
 * @param places that are left to choose for
 */
record YearTie(Ruling ruling, YearLimit limit, int places, List<YearLine> people) {

    YearTie {
        people = List.copyOf(people);
    }

    public Framework framework() {
        return ruling.framework();
    }

    /** Label of the class whose places are short. */
    public String label() {
        return framework().labelOf(framework().quota().limited());
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
                ruling,
                limit,
                places,
                people.stream().filter(line -> !may.hides(line.sheet())).toList());
    }
}
