package vn.congtam.rulebook.framework;

import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * The threshold of a class: exactly the minimum already belongs to the class.
 *
 * @param shortName as tables and badges show it, absent where that is the letter of the class
 * @param minimum smallest exact total, inclusive
 */
public record ClassBand(RatedClass ratedClass, @Nullable String shortName, String name, Points minimum) {

    /** What tables and badges show: {@code A}, {@code HTXS}. */
    public String label() {
        return shortName == null ? ratedClass.name() : shortName;
    }
}
