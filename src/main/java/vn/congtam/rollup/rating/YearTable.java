package vn.congtam.rollup.rating;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * Everybody of a yearly rating with the quota solved.
 *
 * @param ruling version of the agency itself, in whose words the class of the agency is
 * @param parts frameworks that people are classed with, the agency's own first
 * @param lines by given name
 * @param ties that the authority still has to settle
 */
record YearTable(Ruling ruling, List<YearPart> parts, List<YearLine> lines, List<YearTie> ties) {

    YearTable {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
        ties = List.copyOf(ties);
    }

    /** Whether people of the year are classed with more than one framework. */
    public boolean isMixed() {
        return parts.size() > 1;
    }

    public boolean hasCircles() {
        return parts.stream().anyMatch(part -> !part.circles().isEmpty());
    }

    /** A figure of the limits, all parts together. */
    int sum(ToIntFunction<YearLimit> figure) {
        return parts.stream().map(YearPart::agency).mapToInt(figure).sum();
    }

    /** Whether there is a rule that the head is in no better class than the agency. */
    public boolean holdsHeadWithinAgency() {
        return parts.stream().anyMatch(part -> YearPart.holdsHead(part.framework()));
    }

    /** Whether somebody with a class is held by the class of the agency. */
    boolean needsClassOfAgency() {
        return lines.stream()
                .anyMatch(
                        line -> line.hasClass() && line.sheet().leadsAgency() && YearPart.holdsHead(line.framework()));
    }

    public long rated() {
        return count(YearLine::hasClass);
    }

    public long undecided() {
        return count(YearLine::needsDecision);
    }

    public long stale() {
        return count(YearLine::isStale);
    }

    public long submitted() {
        return count(line -> line.sheet().submittedAt() != null);
    }

    public long moved() {
        return count(YearLine::moved);
    }

    public long moved(YearPart part) {
        return count(line -> part.holds(line) && line.moved());
    }

    public long inClass(YearPart part, RatedClass ratedClass) {
        return count(line -> part.holds(line) && line.ratedClass() == ratedClass);
    }

    public long withoutClass(YearPart part) {
        return count(line -> part.holds(line) && !line.hasClass());
    }

    private long count(Predicate<YearLine> which) {
        return lines.stream().filter(which).count();
    }

    public List<YearLine> tied() {
        return lines.stream().filter(YearLine::waiting).toList();
    }

    /** What somebody may see of it: without the own line before publication, which counts and ties would give away. */
    YearTable seenWith(YearPermissions may) {
        List<YearLine> own =
                lines.stream().filter(line -> may.hides(line.sheet())).toList();
        return new YearTable(
                ruling,
                parts.stream().map(part -> part.without(own)).toList(),
                lines.stream().filter(line -> !own.contains(line)).toList(),
                ties.stream().map(tie -> tie.seenWith(may)).toList());
    }
}
