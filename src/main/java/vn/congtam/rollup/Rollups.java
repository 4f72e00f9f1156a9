package vn.congtam.rollup;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congtam.organization.People;
import vn.congtam.organization.PersonInfo;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Puts months together for one person or for the people of an agency. */
@Service
public class Rollups {

    private final RatedMonths months;
    private final Rulings rulings;
    private final Frameworks frameworks;
    private final People people;
    private final Clock clock;

    Rollups(RatedMonths months, Rulings rulings, Frameworks frameworks, People people, Clock clock) {
        this.months = months;
        this.rulings = rulings;
        this.frameworks = frameworks;
        this.people = people;
        this.clock = clock;
    }

    /** The published months of people put together, by person; everybody asked for is in the answer. */
    public Map<Long, Rollup> published(long agencyId, Collection<Long> persons, Term term) {
        return put(agencyId, persons, months.published(persons, term), term);
    }

    /** The same with months of the agency that are closed but not yet published, for those who prepare. */
    Map<Long, Rollup> inside(long agencyId, @Nullable Long reader, Collection<Long> persons, Term term) {
        return put(agencyId, persons, months.inside(agencyId, reader, persons, term), term);
    }

    /** The year of a person from published months. */
    PersonYear publishedYear(long personId, long agencyId, int year) {
        Term term = Term.ofYear(year);
        return yearOf(
                personId, agencyId, months.published(List.of(personId), term).getOrDefault(personId, List.of()), term);
    }

    /** The year of a person as those who prepare in the agency see it. */
    PersonYear insideYear(long personId, long agencyId, @Nullable Long reader, int year) {
        Term term = Term.ofYear(year);
        return yearOf(
                personId,
                agencyId,
                months.inside(agencyId, reader, List.of(personId), term).getOrDefault(personId, List.of()),
                term);
    }

    private PersonYear yearOf(long personId, long agencyId, List<RatedMonth> results, Term year) {
        PersonInfo person = people.find(personId, year.dayOfRating(VietnamTime.today(clock)))
                .orElseThrow(NotFound::new);
        Map<YearMonth, Long> opened = months.frameworksOf(agencyId, year);
        Function<Term, Rollup> rollup =
                term -> Rollup.of(term, within(term, results), rulings.of(agencyId, opened, results, term), now());
        List<Rollup> quarters =
                Term.of(year.year(), Span.QUARTER).stream().map(rollup).toList();
        List<PersonYear.Half> halves = Term.of(year.year(), Span.HALF).stream()
                .map(half -> new PersonYear.Half(
                        rollup.apply(half),
                        quarters.stream()
                                .filter(quarter -> half.contains(quarter.term().first()))
                                .toList()))
                .toList();
        String unit = person.unitName();
        Rollup whole = rollup.apply(year);
        return new PersonYear(
                personId,
                person.fullName(),
                unit == null ? "" : unit,
                agencyId,
                whole,
                halves,
                results.stream()
                        .map(RatedMonth::frameworkVersionId)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), frameworks::byId)),
                Treatment.of(whole.framework()));
    }

    private Map<Long, Rollup> put(
            long agencyId, Collection<Long> persons, Map<Long, List<RatedMonth>> results, Term term) {
        Map<YearMonth, Long> opened = months.frameworksOf(agencyId, term);
        YearMonth now = now();
        return persons.stream().distinct().collect(Collectors.toMap(Function.identity(), person -> {
            List<RatedMonth> own = results.getOrDefault(person, List.of());
            return Rollup.of(term, own, rulings.of(agencyId, opened, own, term), now);
        }));
    }

    private static List<RatedMonth> within(Term term, List<RatedMonth> results) {
        return results.stream().filter(month -> term.contains(month.month())).toList();
    }

    private YearMonth now() {
        return VietnamTime.month(clock);
    }
}
