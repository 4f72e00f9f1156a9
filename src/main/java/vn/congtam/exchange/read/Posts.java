package vn.congtam.exchange.read;

import java.sql.Types;
import java.time.LocalDate;
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

/** Reads posts in the agencies that a client reaches. */
@Component
public class Posts {

    private static final String REACHED = """
            select t.id, t.person_id, p.code as person_code, t.agency_id, a.code as agency_code, t.unit_id, u.name as unit_name, t.role,
                   t.title, t.concurrent, t.valid_from, t.valid_to
            from post t join person p on p.id = t.person_id join agency a on a.id = t.agency_id join unit u on u.id = t.unit_id
            where (cast(:scope as bigint) is null or t.agency_id = :scope)
            """;

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for.
     *
     * @param agency code of one agency, empty for all
     * @param official null for all
     * @param on day on which the post is held, null for the whole history
     */
    record Query(
            String agency,
            @Nullable Long official,
            @Nullable LocalDate on,
            long after,
            int limit) {}

    /** One row more than the limit when there are more. */
    List<PostItem> page(ApiClient client, Query query) {
        return list(reached(client, """
                         and (:agency = '' or a.code = :agency) and (cast(:official as bigint) is null or t.person_id = :official)
                         and (cast(:on as date) is null or :on between t.valid_from and coalesce(t.valid_to, 'infinity'))
                         and t.id > :after order by t.id limit :limit
                        """)
                .param("agency", query.agency())
                .param("official", query.official(), Types.BIGINT)
                .param("on", query.on(), Types.DATE)
                .param("after", query.after())
                .param("limit", query.limit() + 1));
    }

    /** Those of these posts that the client reaches, by number. */
    public Map<Long, PostItem> byIds(ApiClient client, Collection<Long> ids) {
        return list(reached(client, " and t.id = any (:ids)").param("ids", ids.toArray(Long[]::new))).stream()
                .collect(Collectors.toMap(PostItem::id, Function.identity()));
    }

    private StatementSpec reached(ApiClient client, String condition) {
        return jdbc.sql(REACHED + condition).param("scope", client.agencyId(), Types.BIGINT);
    }

    private static List<PostItem> list(StatementSpec statement) {
        return statement
                .query((row, n) -> new PostItem(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("person_code"),
                        row.getLong("agency_id"),
                        row.getString("agency_code"),
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        row.getString("role"),
                        row.getString("title"),
                        row.getBoolean("concurrent"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}
