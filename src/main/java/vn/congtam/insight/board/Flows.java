package vn.congtam.insight.board;

import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;

/** From which class to which the people of an agency went from the month before. */
@Component
class Flows {

    /** The newest results of an agency in a month; the reader's own once they are published. */
    static final String RESULTS = """
            select r.* from period p
            join lateral (select c.id from closing c where c.period_id = p.id order by c.version desc limit 1) k on true
            join month_result r on r.closing_id = k.id and r.agency_id = p.agency_id and r.month = p.month
            where p.agency_id = :agency and p.month = {month} and p.status in (:statuses)
              and (p.status = 'PUBLISHED' or r.person_id is distinct from cast(:reader as bigint))
            """;

    private static final String QUERY = """
            select b.framework_version_id as from_framework, case when b.person_id is null then '' else coalesce(b.class, '-') end as from_rating,
                   n.framework_version_id as to_framework, coalesce(n.class, '-') as to_rating, count(*)::int as people
            from ({now}) n left join ({before}) b on b.person_id = n.person_id
            where cast(:unit as bigint) is null or n.unit_id = :unit
            group by 1, 2, 3, 4
            """;

    private static final RowMapper<Flow> MAPPER = new SimplePropertyRowMapper<>(Flow.class);

    /**
     * @param fromFramework null without a result in the month before
     * @param fromRating empty without a result, a dash for not rated
     */
    record Flow(@Nullable Long fromFramework, String fromRating, long toFramework, String toRating, int people) {}

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    Flows(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    /** A statement about {@code {now}} and {@code {before}}, with the results of the month and of the one before. */
    static String between(String sql, String results) {
        return sql.replace("{now}", results.replace("{month}", ":month"))
                .replace("{before}", results.replace("{month}", ":before"));
    }

    /** @param unit of the month; null for the whole agency */
    FlowTable of(long agency, YearMonth month, Sight sight, @Nullable Long unit) {
        List<Flow> flows = jdbc.sql(between(QUERY, RESULTS))
                .param("agency", agency)
                .param("month", month.atDay(1))
                .param("before", month.minusMonths(1).atDay(1))
                .param("statuses", sight.statuses())
                .param("reader", sight.reader(), Types.BIGINT)
                .param("unit", unit, Types.BIGINT)
                .query(MAPPER)
                .list();
        return FlowTable.of(flows, frameworks);
    }
}
