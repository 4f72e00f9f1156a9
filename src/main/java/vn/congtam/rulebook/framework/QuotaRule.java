package vn.congtam.rulebook.framework;

import java.util.List;

/**
 * How many people may keep the best class.
 *
 * @param limited the class whose number is limited
 * @param movedTo the class of those beyond the limit; their score stays unchanged
 * @param percent of the number of people <em>rated</em>; rounding is always down
 * @param extendedPercent limit with a recorded justification and document number
 * @param base among whom it is counted
 * @param smallUnitUpTo a unit with at most so many people rated is counted on the agency
 * @param ties what settles equal totals at the line, in this order; still equal, the authority chooses with a reason
 */
public record QuotaRule(
        RatedClass limited,
        RatedClass movedTo,
        int percent,
        int extendedPercent,
        Base base,
        int smallUnitUpTo,
        List<TieBreak> ties,
        Basis basis,
        Basis extendedBasis,
        Basis tiesBasis) {

    public enum Base {
        AGENCY,
        UNIT
    }

    public enum TieBreak {
        HIGHER_II2,
        HIGHER_COMPLETION_RATIO,
        FEWER_DEDUCTIONS
    }

    public QuotaRule {
        ties = List.copyOf(ties);
    }

    /** Places in the limited class, rounded down: 30 % of 46 people are 13 places. */
    public int places(int rated, boolean extended) {
        long share = extended ? extendedPercent : percent;
        return Math.toIntExact(rated * share / 100);
    }

    /** Whether a unit with so many people rated is too small for a limit of its own. */
    public boolean countsOnAgency(int ratedInUnit) {
        return base == Base.AGENCY || ratedInUnit <= smallUnitUpTo;
    }
}
