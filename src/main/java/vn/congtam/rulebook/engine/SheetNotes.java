package vn.congtam.rulebook.engine;

import java.util.Set;

/**
 * What was written beside the points.
 *
 * @param namedWork codes of the bonus lines for which a piece of work is named
 * @param shortcomings codes of the lines for which a shortcoming, or the reason of a mark, is written
 */
public record SheetNotes(Set<String> namedWork, Set<String> shortcomings) {

    public SheetNotes {
        namedWork = Set.copyOf(namedWork);
        shortcomings = Set.copyOf(shortcomings);
    }
}
