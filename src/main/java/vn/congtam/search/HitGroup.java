package vn.congtam.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param more whether there are others behind the last one
 */
record HitGroup(SearchKind kind, List<Hit> hits, boolean more) {

    /** Of one more than wanted: the last one only tells that there are others. */
    static HitGroup of(SearchKind kind, List<Hit> oneMore, int wanted) {
        return new HitGroup(
                kind, List.copyOf(oneMore.subList(0, Math.min(wanted, oneMore.size()))), oneMore.size() > wanted);
    }
}
