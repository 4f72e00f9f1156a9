package vn.congtam.rulebook.framework;

import org.jspecify.annotations.Nullable;

/**
 * How months are put together to a quarter, half-year and year: the mean over the months that were rated.
 *
 * @param monthsForQuarter rated months without which a quarter has no class, 1 to 3
 * @param monthsForHalf the same of a half-year, 1 to 6
 * @param monthsForYear the same of a year, 1 to 12
 * @param capAfterForcedMonth best class still possible after a month whose class was forced; absent where an act counts once,
 *     in its own month, and is only noted here
 */
public record RollupRule(
        int monthsForQuarter,
        int monthsForHalf,
        int monthsForYear,
        @Nullable RatedClass capAfterForcedMonth,
        Basis basis) {

    /** For a framework that does not speak of longer spans. */
    static final RollupRule UNSTATED =
            new RollupRule(1, 3, 6, null, new Basis("Tổng hợp quý, nửa năm, năm", Source.DEFAULT));
}
