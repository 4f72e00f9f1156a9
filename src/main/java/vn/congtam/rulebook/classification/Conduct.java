package vn.congtam.rulebook.classification;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.ForcedClassRule;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * What is on record about a person for a month and may limit the class.
 *
 * @param documents number of the decision, conclusion or criticism by the kind of rule that it speaks to
 * @param daysAbsent working days absent, at least 0
 * @param classOfLedUnit class of the unit or agency that the person heads, absent for others and while it is not known
 */
public record Conduct(
        Map<ForcedClassRule.Kind, String> documents,
        BigDecimal daysAbsent,
        @Nullable RatedClass classOfLedUnit) {

    public Conduct {
        documents = Map.copyOf(documents);
    }

    public static Conduct clean() {
        return new Conduct(Map.of(), BigDecimal.ZERO, null);
    }
}
