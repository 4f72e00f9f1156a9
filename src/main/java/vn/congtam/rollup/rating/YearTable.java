package vn.congtam.rollup.rating;

import java.util.List;
import java.util.Set;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * Everybody of a yearly rating with the quota solved.
 *
 * @param lines by given name
 * @param places of the best class
 * @param contenders people in the best class before the quota
 * @param freePlaces that a tie at the line leaves to the authority, 0 without a tie
 */
record YearTable(Ruling ruling, List<YearLine> lines, int places, int contenders, int freePlaces) {

    YearTable {
        lines = List.copyOf(lines);
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
        List<YearLine> seen =
                lines.stream().filter(line -> !may.hides(line.sheet())).toList();
        long own = lines.stream()
                .filter(line -> may.hides(line.sheet()) && line.classBefore() == quota().limited())
                .count();
        return new YearTable(ruling, seen, places, contenders - (int) own, freePlaces);
    }

    /** The lines of some people, for pages of a long list. */
    List<YearLine> of(Set<Long> sheets) {
        return lines.stream().filter(line -> sheets.contains(line.sheet().id())).toList();
    }
}
