package vn.congtam.exchange.read;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ApiClient;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;

/**
 * Reads results of published months, the newest version only, and those that were taken over from paper, where they had been announced;
 * what is closed but not published, and an import that was withdrawn, does not exist here.
 */
@Component
public class PublishedResults {

    private static final String SCORED = """
            select r.id, r.person_id, n.code as person_code, r.agency_id, a.code as agency_code, r.month, c.version, p.published_at,
                   r.framework_version_id, r.rated, r.total, r.class, r.moved_by_quota, r.rank_agency, r.rank_unit, r.rank_duty_group,
                   r.not_rated_reason, 'SCORED' as source, null as document
            from month_result r
            join closing c on c.id = r.closing_id
            join period p on p.id = r.period_id
            join person n on n.id = r.person_id
            join agency a on a.id = r.agency_id
            where p.status = 'PUBLISHED' and c.version = (select max(l.version) from closing l where l.period_id = p.id)
              and (cast(:scope as bigint) is null or r.agency_id = :scope) and {which}
            """;

    private static final String IMPORTED = """
            select r.result_number, r.person_id, n.code, r.agency_id, a.code, r.month,
                   (select count(*) from imported_month_result e where e.person_id = r.person_id and e.month = r.month and e.id <= r.id)::int,
                   b.imported_at, r.framework_version_id, r.rated, r.total, r.class, false, null::int, null::int, null::int,
                   r.not_rated_reason, 'IMPORTED', b.document_no
            from imported_month_result r
            join import_batch b on b.id = r.batch_id
            join person n on n.id = r.person_id
            join agency a on a.id = r.agency_id
            where r.live and (cast(:scope as bigint) is null or r.agency_id = :scope) and {which}
            """;

    /** Each half is cut by itself, so that neither is read further than the page. */
    private static final String PAGE = """
            (:agency = '' or a.code = :agency) and (cast(:official as bigint) is null or r.person_id = :official)
            and (cast(:month as date) is null or r.month = :month) and r.%1$s > :after order by r.%1$s limit :limit
            """;

    private static final String PAGES =
            both(PAGE.formatted("id"), PAGE.formatted("result_number")) + " order by id limit :limit";
    private static final String BY_IDS = both("r.id = any (:ids)", "r.result_number = any (:ids)");

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    PublishedResults(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    /**
     * What is asked for.
     *
     * @param agency code of one agency, empty for all
     * @param official null for all
     * @param month null for all, then an official is named
     */
    record Query(
            String agency,
            @Nullable Long official,
            @Nullable YearMonth month,
            long after,
            int limit) {}

    /** One row more than the limit when there are more. */
    List<ResultItem> page(ApiClient client, Query query) {
        YearMonth month = query.month();
        return list(reached(client, PAGES)
                .param("agency", query.agency())
                .param("official", query.official(), Types.BIGINT)
                .param("month", month == null ? null : Date.valueOf(month.atDay(1)), Types.DATE)
                .param("after", query.after())
                .param("limit", query.limit() + 1));
    }

    /** Those of these results that are published, in force and reached by the client, by number. */
    public Map<Long, ResultItem> byIds(ApiClient client, Collection<Long> ids) {
        return list(reached(client, BY_IDS).param("ids", ids.toArray(Long[]::new))).stream()
                .collect(Collectors.toMap(ResultItem::id, Function.identity()));
    }

    private static String both(String scored, String imported) {
        return "(" + SCORED.replace("{which}", scored) + ") union all (" + IMPORTED.replace("{which}", imported) + ")";
    }

    private StatementSpec reached(ApiClient client, String sql) {
        return jdbc.sql(sql).param("scope", client.agencyId(), Types.BIGINT);
    }

    private List<ResultItem> list(StatementSpec statement) {
        return statement.query((row, n) -> item(row)).list();
    }

    private ResultItem item(ResultSet row) throws SQLException {
        Framework framework = frameworks.byId(row.getLong("framework_version_id"));
        String ratedClass = row.getString("class");
        return new ResultItem(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("person_code"),
                row.getLong("agency_id"),
                row.getString("agency_code"),
                YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant(),
                framework.code(),
                row.getBoolean("rated"),
                Exact.text(row.getBigDecimal("total")),
                ratedClass,
                ratedClass == null ? null : framework.labelOf(ratedClass),
                row.getBoolean("moved_by_quota"),
                row.getObject("rank_agency", Integer.class),
                row.getObject("rank_unit", Integer.class),
                row.getObject("rank_duty_group", Integer.class),
                row.getString("not_rated_reason"),
                row.getString("source"),
                row.getString("document"));
    }
}
