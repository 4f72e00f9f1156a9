package vn.congtam.rollup.rating;

import java.util.List;
import java.util.function.Predicate;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * The limit of the year in the agency or in one of its units or duty groups.
 *
 * @param circle number of the unit or name of the group, {@code ""} for the agency
 * @param kind AGENCY, UNIT or DUTY_GROUP
 * @param name of the circle, empty for the agency
 * @param rated number of its people with a yearly class
 * @param counted number of them of whom the percentage is taken
 * @param places in the best class, rounded down
 * @param contenders people in the best class before the quota
 * @param kept people who are in it in the end
 */
public record YearLimit(
        String circle, String kind, String name, int rated, int counted, int places, int contenders, int kept) {

    /** The same limit with the figures of some of its people taken off; the number of places stays. */
    YearLimit without(List<YearLine> people, QuotaRule rule) {
        return new YearLimit(
                circle,
                kind,
                name,
                rated - count(people, YearLine::hasClass),
                counted - count(people, line -> isCounted(line, rule)),
                places,
                contenders - count(people, line -> line.classBefore() == rule.limited()),
                kept - count(people, line -> line.ratedClass() == rule.limited()));
    }

    private static boolean isCounted(YearLine line, QuotaRule rule) {
        RatedClass before = line.classBefore();
        return before != null && rule.counts(before);
    }

    private static int count(List<YearLine> people, Predicate<YearLine> which) {
        return (int) people.stream().filter(which).count();
    }
}
