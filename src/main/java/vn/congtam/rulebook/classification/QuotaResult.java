package vn.congtam.rulebook.classification;

import java.util.List;

/**
 * The quota of one set of people, solved.
 *
 * @param rated number of people rated
 * @param counted number of people of whom the percentage is taken
 * @param places in the limited class
 * @param contenders number of people whose score and record earn the limited class
 * @param circles limits of the circles that have their own, by key
 * @param placements best rank first
 * @param ties what the authority still has to settle, by circle; the set cannot be closed before
 */
public record QuotaResult(
        int rated,
        int counted,
        int places,
        int contenders,
        List<CircleLimit> circles,
        List<QuotaPlacement> placements,
        List<UnresolvedTie> ties) {

    public QuotaResult {
        circles = List.copyOf(circles);
        placements = List.copyOf(placements);
        ties = List.copyOf(ties);
    }

    public boolean isSettled() {
        return ties.isEmpty();
    }
}
