package vn.congtam.rulebook.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people may keep the best class. The limit holds in the agency as a whole and, where the base says so, in each
 * <em>circle</em> of it as well: a unit, or a group of comparable duties.
 *
 * @param limited the class whose number is limited
 * @param movedTo the class of those beyond the limit; their score stays unchanged
 * @param percent of the people counted; rounding is always down
 * @param extendedPercent limit with a recorded justification and document number
 * @param base among whom it is counted besides the agency
 * @param counted of whom the percentage is taken, {@link Counted#RATED} where it is not stated
 * @param smallUnitUpTo a circle with at most so many people rated has no limit of its own
 * @param ties what settles equal totals at the line, in this order; still equal, the authority chooses with a reason
 */
public record QuotaRule(
        RatedClass limited,
        RatedClass movedTo,
        int percent,
        int extendedPercent,
        Base base,
        @Nullable Counted counted,
        int smallUnitUpTo,
        List<TieBreak> ties,
        Basis basis,
        Basis extendedBasis,
        Basis tiesBasis) {

    public enum Base {
        /** The agency alone. */
        AGENCY,
        /** The agency and each of its units. */
        UNIT,
        /** The agency and each group of comparable duties in it. */
        DUTY_GROUP
    }

    public enum Counted {
        /** Everybody rated. */
        RATED,
        /** Those in the class below the limited one when the limit has been applied. */
        NEXT_CLASS
    }

    public enum TieBreak {
        HIGHER_II2,
        HIGHER_COMPLETION_RATIO,
        FEWER_DEDUCTIONS
    }

    public QuotaRule {
        ties = List.copyOf(ties);
    }

    public Counted countedOf() {
        return counted == null ? Counted.RATED : counted;
    }

    /**
     * Places in the limited class, rounded down: 30 % of 46 people are 13 places.
     *
     * @param people rated, or for {@link Counted#NEXT_CLASS} those who are in the limited class or the next one before the
     *     limit is applied: whoever is moved adds to the base, so that of 12 people two may stay at 20 %
     */
    public int places(int people, boolean extended) {
        long share = extended ? extendedPercent : percent;
        long whole = countedOf() == Counted.RATED ? 100 : 100 + share;
        return Math.toIntExact(people * share / whole);
    }

    /** Whether somebody with this class before the limit belongs to the people counted. */
    public boolean counts(RatedClass classBefore) {
        return countedOf() == Counted.RATED || !movedTo.isBetterThan(classBefore);
    }

    /** Whether a circle with so many people rated is too small for a limit of its own. */
    public boolean countsOnAgency(int ratedInCircle) {
        return base == Base.AGENCY || ratedInCircle <= smallUnitUpTo;
    }
}
