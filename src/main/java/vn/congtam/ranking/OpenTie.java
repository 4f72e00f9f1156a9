package vn.congtam.ranking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People who are equal at a line and wait for the authority.
 *
 * @param circle key of the circle whose line it is, {@code ""} for the agency
 * @param name of the circle, empty for the agency
 * @param places that are left to choose for
 */
record OpenTie(String circle, String name, int places, List<RankingRow> people) {

    OpenTie {
        people = List.copyOf(people);
    }

    Set<Long> sheets() {
        return people.stream().map(RankingRow::sheetId).collect(Collectors.toUnmodifiableSet());
    }

    /** What somebody may see of it: nobody decides for themselves. */
    OpenTie seenWith(RankingPermissions may) {
        List<RankingRow> seen = people.stream().filter(row -> !may.hides(row)).toList();
        return new OpenTie(circle, name, places, seen);
    }
}
