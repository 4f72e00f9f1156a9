package vn.congtam.rollup.rating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.framework.ForcedClassRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule;

/**
 * The people of a year who are classed with one framework: limits, ties and ranks are among them.
 *
 * @param people with a sheet, with or without a class
 * @param percent of the limit that applies, regular or extended
 * @param limits by circle in the order of their names, {@code ""} all people of the part
 */
record YearPart(Ruling ruling, int people, int percent, Map<String, YearLimit> limits) {

    /** Whether the head of an agency is in no better class than the agency. */
    static boolean holdsHead(Framework framework) {
        return framework.forcedClasses().stream()
                .anyMatch(rule -> rule.kind() == ForcedClassRule.Kind.HEAD_WITHIN_UNIT);
    }

    public long id() {
        return ruling.id();
    }

    public Framework framework() {
        return ruling.framework();
    }

    public QuotaRule quota() {
        return framework().quota();
    }

    public YearLimit agency() {
        return Objects.requireNonNull(limits.get(""));
    }

    /** Limits of the units or duty groups that have their own. */
    public List<YearLimit> circles() {
        return limits.values().stream()
                .filter(limit -> !limit.circle().isEmpty())
                .toList();
    }

    boolean holds(YearLine line) {
        return line.ruling().id() == id();
    }

    /** The same part with the figures of some people taken off; those of other parts change nothing. */
    YearPart without(List<YearLine> people) {
        YearCircles circles = new YearCircles(quota());
        List<YearLine> ours = people.stream().filter(this::holds).toList();
        Map<String, YearLimit> shown = new LinkedHashMap<>();
        limits.forEach((circle, limit) -> shown.put(
                circle,
                limit.without(
                        ours.stream()
                                .filter(line -> circle.isEmpty() || circle.equals(circles.of(line.sheet())))
                                .toList(),
                        quota())));
        return new YearPart(ruling, this.people - ours.size(), percent, shown);
    }
}
