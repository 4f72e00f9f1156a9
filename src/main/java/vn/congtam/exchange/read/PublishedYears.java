package vn.congtam.exchange.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ApiClient;
import vn.congtam.rollup.Span;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;

/** Reads the results of published yearly ratings; a closed year that is not published does not exist here. */
@Component
public class PublishedYears {

    private static final String REACHED = """
            select y.id, y.person_id, n.code as person_code, y.agency_id, a.code as agency_code, y.year, r.published_at, y.months_rated,
                   y.mean, y.class, y.rank, y.framework_version_id
            from year_result y join year_rating r on r.id = y.year_rating_id
            join person n on n.id = y.person_id join agency a on a.id = y.agency_id
            where r.status = 'PUBLISHED' and (cast(:scope as bigint) is null or y.agency_id = :scope)
            """;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    PublishedYears(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    /** One row more than {@code limit} when there are more; the key is the number of the official. */
    List<RollupItem> page(ApiClient client, int year, String agency, long after, int limit) {
        return list(reached(client, """
                         and y.year = :year and (:agency = '' or a.code = :agency) and y.person_id > :after order by y.person_id limit :limit
                        """)
                .param("year", year)
                .param("agency", agency)
                .param("after", after)
                .param("limit", limit + 1));
    }

    /** Those of these results that are published and reached by the client, by number. */
    public Map<Long, RollupItem> byIds(ApiClient client, Collection<Long> ids) {
        return list(reached(client, " and y.id = any (:ids)").param("ids", ids.toArray(Long[]::new))).stream()
                .collect(Collectors.toMap(item -> Objects.requireNonNull(item.id()), Function.identity()));
    }

    private StatementSpec reached(ApiClient client, String condition) {
        return jdbc.sql(REACHED + condition).param("scope", client.agencyId(), Types.BIGINT);
    }

    private List<RollupItem> list(StatementSpec statement) {
        return statement.query((row, n) -> item(row)).list();
    }

    private RollupItem item(ResultSet row) throws SQLException {
        Framework framework = frameworks.byId(row.getLong("framework_version_id"));
        String ratedClass = row.getString("class");
        return new RollupItem(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("person_code"),
                row.getLong("agency_id"),
                row.getString("agency_code"),
                row.getInt("year"),
                Span.YEAR.name(),
                1,
                row.getTimestamp("published_at").toInstant(),
                row.getInt("months_rated"),
                Exact.text(row.getBigDecimal("mean")),
                ratedClass,
                ratedClass == null ? null : framework.labelOf(ratedClass),
                row.getObject("rank", Integer.class));
    }
}
