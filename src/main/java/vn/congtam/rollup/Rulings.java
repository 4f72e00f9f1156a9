package vn.congtam.rollup;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;

/** Which framework rules a span: that of the last month which the rating agency opened in it; each month keeps its own. */
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
        return of(months.frameworksOf(agencyId, term), java.util.List.of(), term);
    }

    /**
     * The ruling among the agency's months; without any, that of the person's last month; without any, what is valid then.
     *
     * @param opened framework by month, may reach beyond the span
     */
    Ruling of(Map<YearMonth, Long> opened, Collection<RatedMonth> results, Term term) {
        long id = last(opened.entrySet().stream(), term)
                .or(() ->
                        last(results.stream().map(month -> Map.entry(month.month(), month.frameworkVersionId())), term))
                .orElseGet(() -> frameworks.validFor(term.last()).id());
        return new Ruling(id, frameworks.byId(id));
    }

    private static Optional<Long> last(Stream<Map.Entry<YearMonth, Long>> months, Term term) {
        return months.filter(month -> term.contains(month.getKey()))
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }
}
