package vn.congtam.rollup;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;

/**
 * Which framework rules a span: that of the last month which the rating agency opened in it; each month keeps its own. Whom the agency
 * rated last with another version than its own of that month is classed with that one.
 */
@Component
public class Rulings {

    private final RatedMonths months;
    private final Frameworks frameworks;

    Rulings(RatedMonths months, Frameworks frameworks) {
        this.months = months;
        this.frameworks = frameworks;
    }

    /** @param id number of the framework version */
    public record Ruling(long id, Framework framework) {}

    /** The ruling of one agency's span. */
    public Ruling of(long agencyId, Term term) {
        return of(agencyId, months.frameworksOf(agencyId, term), List.of(), term);
    }

    /**
     * The ruling for one person: the version that was assigned in the last rated month; without any, that of the agency's last month;
     * without any, that of the person's last month; without any, what is valid then.
     *
     * @param opened framework by month, may reach beyond the span
     */
    Ruling of(long agencyId, Map<YearMonth, Long> opened, Collection<RatedMonth> results, Term term) {
        long id = assigned(agencyId, opened, results, term)
                .or(() -> last(opened.entrySet().stream(), term))
                .or(() ->
                        last(results.stream().map(month -> Map.entry(month.month(), month.frameworkVersionId())), term))
                .orElseGet(() -> frameworks.validFor(term.last()).id());
        return new Ruling(id, frameworks.byId(id));
    }

    private static Optional<Long> assigned(
            long agencyId, Map<YearMonth, Long> opened, Collection<RatedMonth> results, Term term) {
        return results.stream()
                .filter(month -> month.rated() && term.contains(month.month()))
                .max(Comparator.comparing(RatedMonth::month))
                .filter(month -> month.agencyId() == agencyId)
                .map(month -> Map.entry(month.month(), month.frameworkVersionId()))
                .filter(month ->
                        opened.containsKey(month.getKey()) && !month.getValue().equals(opened.get(month.getKey())))
                .map(Map.Entry::getValue);
    }

    private static Optional<Long> last(Stream<Map.Entry<YearMonth, Long>> months, Term term) {
        return months.filter(month -> term.contains(month.getKey()))
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }
}
