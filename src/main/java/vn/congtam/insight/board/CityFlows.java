package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;

/** From which class to which the people of the whole city went from the month before; who changed the agency counts in the new one. */
@Component
class CityFlows {

    private static final String RESULTS = """
            select r.person_id, r.agency_id, r.framework_version_id, r.class from period p
            join lateral (select c.id from closing c where c.period_id = p.id order by c.version desc limit 1) k on true
            join month_result r on r.closing_id = k.id
            where p.month = {month} and p.status in (:statuses)
            """;

    private static final String QUERY = """
            select n.agency_id, a.name as agency, b.framework_version_id as from_framework,
                   case when b.person_id is null then '' else coalesce(b.class, '-') end as from_rating,
                   n.framework_version_id as to_framework, coalesce(n.class, '-') as to_rating, count(*)::int as people
            from ({now}) n left join ({before}) b on b.person_id = n.person_id join agency a on a.id = n.agency_id
            group by 1, 2, 3, 4, 5, 6
            """.replace("{now}", RESULTS.replace("{month}", ":month"))
            .replace("{before}", RESULTS.replace("{month}", ":before"));

    private static final RowMapper<AgencyFlow> MAPPER = new SimplePropertyRowMapper<>(AgencyFlow.class);

    /** @param fromFramework null without a result in the month before */
    record AgencyFlow(
            long agencyId,
            String agency,
            @Nullable Long fromFramework,
            String fromRating,
            long toFramework,
            String toRating,
            int people) {

        Flows.Flow flow() {
            return new Flows.Flow(fromFramework, fromRating, toFramework, toRating, people);
        }
    }

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    CityFlows(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    CityFlowTable of(YearMonth month, List<String> statuses) {
        List<AgencyFlow> flows = jdbc.sql(QUERY)
                .param("month", month.atDay(1))
                .param("before", month.minusMonths(1).atDay(1))
                .param("statuses", statuses)
                .query(MAPPER)
                .list();
        return CityFlowTable.of(flows, frameworks);
    }
}
