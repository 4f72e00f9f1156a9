package vn.congtam.rulebook.classification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * What is on record about a person for a month and may limit the class.
 *
 * @param disciplineDocument number of the decision that disciplined the person, absent if none
 * @param criticismDocument number of the written criticism, absent if none
 * @param daysAbsent working days absent, at least 0
 * @param classOfLedUnit class of the unit or agency that the person heads, absent for others and while it is not known
 */
public record Conduct(
        @Nullable String disciplineDocument,
        @Nullable String criticismDocument,
        BigDecimal daysAbsent,
        @Nullable RatedClass classOfLedUnit) {

    public static Conduct clean() {
        return new Conduct(null, null, BigDecimal.ZERO, null);
    }
}
