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

/** Reads results of published months, the newest version only; what is closed but not published does not exist here. */
@Component
public class PublishedResults {

    private static final String REACHED = """
            select r.id, r.person_id, n.code as person_code, r.agency_id, a.code as agency_code, r.month, c.version, p.published_at,
                   r.framework_version_id, r.rated, r.total, r.class, r.moved_by_quota, r.rank_agency, r.rank_unit, r.rank_duty_group,
                   r.not_rated_reason
            from month_result r
            join closing c on c.id = r.closing_id
            join period p on p.id = r.period_id
            join person n on n.id = r.person_id
            join agency a on a.id = r.agency_id
            where p.status = 'PUBLISHED' and c.version = (select max(l.version) from closing l where l.period_id = p.id)
              and (cast(:scope as bigint) is null or r.agency_id = :scope)
            """;

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
        return list(reached(client, """
                         and (:agency = '' or a.code = :agency) and (cast(:official as bigint) is null or r.person_id = :official)
                         and (cast(:month as date) is null or r.month = :month) and r.id > :after order by r.id limit :limit
                        """)
                .param("agency", query.agency())
                .param("official", query.official(), Types.BIGINT)
                .param("month", month == null ? null : Date.valueOf(month.atDay(1)), Types.DATE)
                .param("after", query.after())
                .param("limit", query.limit() + 1));
    }

    /** Those of these results that are published, in force and reached by the client, by number. */
    public Map<Long, ResultItem> byIds(ApiClient client, Collection<Long> ids) {
        return list(reached(client, " and r.id = any (:ids)").param("ids", ids.toArray(Long[]::new))).stream()
                .collect(Collectors.toMap(ResultItem::id, Function.identity()));
    }

    private StatementSpec reached(ApiClient client, String condition) {
        return jdbc.sql(REACHED + condition).param("scope", client.agencyId(), Types.BIGINT);
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
                row.getString("not_rated_reason"));
    }
}
