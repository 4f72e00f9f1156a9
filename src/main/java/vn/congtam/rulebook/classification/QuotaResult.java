package vn.congtam.rulebook.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quota of one set of people, solved.
 *
 * @param rated number of people rated, the base of the limit
 * @param places in the limited class
 * @param contenders number of people whose score and record earn the limited class
 * @param placements best rank first
 * @param tie what the authority still has to settle; the set cannot be closed before
 */
public record QuotaResult(
        int rated,
        int places,
        int contenders,
        List<QuotaPlacement> placements,
        @Nullable UnresolvedTie tie) {

    public QuotaResult {
        placements = List.copyOf(placements);
    }

    public boolean isSettled() {
        return tie == null;
    }
}
