package vn.congtam.rollup.rating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.framework.ForcedClassRule;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * Everybody of a yearly rating with the quota solved.
 *
 * @param lines by given name
 * @param percent of the limit that applies, regular or extended
 * @param limits by circle in the order of their names, {@code ""} the agency
 * @param ties that the authority still has to settle
 */
record YearTable(Ruling ruling, List<YearLine> lines, int percent, Map<String, YearLimit> limits, List<YearTie> ties) {

    YearTable {
        lines = List.copyOf(lines);
        ties = List.copyOf(ties);
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

    /** Whether the head is in no better class than the agency. */
    public boolean holdsHeadWithinAgency() {
        return ruling.framework().forcedClasses().stream()
                .anyMatch(rule -> rule.kind() == ForcedClassRule.Kind.HEAD_WITHIN_UNIT);
    }

    public QuotaRule quota() {
        return ruling.framework().quota();
    }

    public long rated() {
        return lines.stream().filter(YearLine::hasClass).count();
    }

    public long undecided() {
        return lines.stream().filter(YearLine::needsDecision).count();
    }

    public long stale() {
        return lines.stream().filter(YearLine::isStale).count();
    }

    public long submitted() {
        return lines.stream().filter(line -> line.sheet().submittedAt() != null).count();
    }

    public long moved() {
        return lines.stream().filter(YearLine::moved).count();
    }

    public long inClass(RatedClass ratedClass) {
        return lines.stream().filter(line -> line.ratedClass() == ratedClass).count();
    }

    public List<YearLine> tied() {
        return lines.stream().filter(YearLine::waiting).toList();
    }

    /** What somebody may see of it: without the own line before publication, which counts and ties would give away. */
    YearTable seenWith(YearPermissions may) {
        YearCircles circles = new YearCircles(quota());
        Map<Boolean, List<YearLine>> own =
                lines.stream().collect(Collectors.partitioningBy(line -> may.hides(line.sheet())));
        Map<String, YearLimit> shown = new LinkedHashMap<>();
        limits.forEach((circle, limit) -> shown.put(
                circle,
                limit.without(
                        own.getOrDefault(true, List.of()).stream()
                                .filter(line -> circle.isEmpty() || circle.equals(circles.of(line.sheet())))
                                .toList(),
                        quota())));
        return new YearTable(
                ruling,
                own.getOrDefault(false, List.of()),
                percent,
                shown,
                ties.stream().map(tie -> tie.seenWith(may)).toList());
    }

    /** The lines of some people, for pages of a long list. */
    List<YearLine> of(Set<Long> sheets) {
        return lines.stream().filter(line -> sheets.contains(line.sheet().id())).toList();
    }
}
