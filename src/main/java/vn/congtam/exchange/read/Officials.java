package vn.congtam.exchange.read;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ApiClient;

/** Reads officials of the agencies that a client reaches. */
@Component
public class Officials {

    private static final String REACHED = """
            select p.id, p.code, p.full_name, p.birth_date, p.agency_id, a.code as agency_code, a.name as agency_name, p.subject_group,
                   p.job_position, p.grade, p.duty_group
            from person p join agency a on a.id = p.agency_id
            where (cast(:scope as bigint) is null or p.agency_id = :scope)
            """;

    private final JdbcClient jdbc;

    Officials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agency code of one agency, empty for all; one row more than {@code limit} when there are more */
    List<OfficialItem> page(ApiClient client, String agency, long after, int limit) {
        return list(
                reached(client, " and (:agency = '' or a.code = :agency) and p.id > :after order by p.id limit :limit")
                        .param("agency", agency)
                        .param("after", after)
                        .param("limit", limit + 1));
    }

    Optional<OfficialItem> find(ApiClient client, long id) {
        return list(reached(client, " and p.id = :id").param("id", id)).stream().findFirst();
    }

    /** Those of these officials that the client reaches, by number. */
    public Map<Long, OfficialItem> byIds(ApiClient client, Collection<Long> ids) {
        return list(reached(client, " and p.id = any (:ids)").param("ids", ids.toArray(Long[]::new))).stream()
                .collect(Collectors.toMap(OfficialItem::id, Function.identity()));
    }

    private StatementSpec reached(ApiClient client, String condition) {
        return jdbc.sql(REACHED + condition).param("scope", client.agencyId(), Types.BIGINT);
    }

    private static List<OfficialItem> list(StatementSpec statement) {
        return statement
                .query((row, n) -> new OfficialItem(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("full_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getLong("agency_id"),
                        row.getString("agency_code"),
                        row.getString("agency_name"),
                        row.getString("subject_group"),
                        row.getString("job_position"),
                        row.getString("grade"),
                        row.getString("duty_group")))
                .list();
    }
}
