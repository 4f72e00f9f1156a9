package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;

/**
 * From which class to which the people of the whole city went from the month before. Somebody with sheets in two agencies counts once, by the
 * one that was rated; who came from another agency counts in the city, but for the new agency as somebody without a result before, as
 * on its own board.
 */
@Component
class CityFlows {

    /** The newest results of everybody in a month. */
    static final String RESULTS = """
            select distinct on (r.person_id) r.* from period p
            join lateral (select c.id from closing c where c.period_id = p.id order by c.version desc limit 1) k on true
            join month_result r on r.closing_id = k.id
            where p.month = {month} and p.status in (:statuses)
            order by r.person_id, r.rated desc, r.agency_id
            """;

    private static final String QUERY = """
            select n.agency_id, a.name as agency, coalesce(b.agency_id <> n.agency_id, false) as arrived, b.framework_version_id as from_framework,
                   case when b.person_id is null then '' else coalesce(b.class, '-') end as from_rating,
                   n.framework_version_id as to_framework, coalesce(n.class, '-') as to_rating, count(*)::int as people
            from ({now}) n left join ({before}) b on b.person_id = n.person_id join agency a on a.id = n.agency_id
            group by 1, 2, 3, 4, 5, 6, 7
            """;

    private static final RowMapper<AgencyFlow> MAPPER = new SimplePropertyRowMapper<>(AgencyFlow.class);

    /**
     * People of an agency who went the same way.
     *
     * @param arrived whether they came from another agency
     * @param fromFramework null without a result in the month before
     */
    record AgencyFlow(
            long agencyId,
            String agency,
            boolean arrived,
            @Nullable Long fromFramework,
            String fromRating,
            long toFramework,
            String toRating,
            int people) {

        Flows.Flow ofCity() {
            return new Flows.Flow(fromFramework, fromRating, toFramework, toRating, people);
        }

        Flows.Flow ofAgency() {
            return arrived ? new Flows.Flow(null, "", toFramework, toRating, people) : ofCity();
        }
    }

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    CityFlows(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    CityFlowTable of(YearMonth month, List<String> statuses) {
        List<AgencyFlow> flows = jdbc.sql(Flows.between(QUERY, RESULTS))
                .param("month", month.atDay(1))
                .param("before", month.minusMonths(1).atDay(1))
                .param("statuses", statuses)
                .query(MAPPER)
                .list();
        return CityFlowTable.of(flows, frameworks);
    }
}
