package vn.congtam.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rated months of people, one per month: where two agencies rated a month, the one of the main post at its end counts. */
@Component
public class RatedMonths {

    private static final String SQL = """
            select m.person_id, m.agency_id, a.name as agency_name, m.month as first_day, m.rated, m.total,
                   m.class as rated_class, m.class_cap_reason as cap_reason, m.moved_by_quota as moved, m.not_rated_reason, m.results_points,
                   m.ratio_done, m.ratio_assigned, m.deducted, m.framework_version_id, m.sheet_id, m.source
            from chosen_months(:people, :first, :last, :inside, :reader) m
            join agency a on a.id = m.agency_id
            order by m.person_id, m.month
            """;

    private final JdbcClient jdbc;

    RatedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Published months by person, in order.
     *
     * @param people persons without a month are absent from the answer
     */
    public Map<Long, List<RatedMonth>> published(Collection<Long> people, Term term) {
        return read(people, term, null, null);
    }

    /**
     * Published months, and those that one agency has closed but not yet published: what its HR and head read while they prepare.
     *
     * @param reader person who reads; of the own months only the published ones count
     */
    Map<Long, List<RatedMonth>> inside(long agencyId, @Nullable Long reader, Collection<Long> people, Term term) {
        return read(people, term, agencyId, reader);
    }

    /** Months that the agency has opened within the span, with the number of the framework version of each. */
    Map<YearMonth, Long> frameworksOf(long agencyId, Term term) {
        return jdbc
                .sql(
                        "select month, framework_version_id from period where agency_id = :agency and month between :first and :last")
                .param("agency", agencyId)
                .param("first", term.first().atDay(1))
                .param("last", term.last().atDay(1))
                .query((row, n) -> Map.entry(
                        YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("framework_version_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Long, List<RatedMonth>> read(
            Collection<Long> people, Term term, @Nullable Long inside, @Nullable Long reader) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SQL)
                .param("people", people.toArray(Long[]::new))
                .param("first", term.first().atDay(1))
                .param("last", term.last().atDay(1))
                .param("inside", inside == null ? 0 : inside)
                .param("reader", reader == null ? 0 : reader)
                .query(new SimplePropertyRowMapper<>(RatedMonth.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(RatedMonth::personId));
    }
}
