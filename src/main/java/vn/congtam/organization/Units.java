package vn.congtam.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads units. */
@Service
public class Units {

    private static final String TREE = """
            with recursive tree as (
                select u.id, u.agency_id, u.parent_id, u.name, 0 as depth, u.closed_on,
                       array[lpad((u.ordinal + 100000)::text, 8, '0') || u.search_key || '#' || u.id] as path
                from unit u where u.agency_id = :agency and u.parent_id is null
                union all
                select u.id, u.agency_id, u.parent_id, u.name, t.depth + 1, u.closed_on,
                       t.path || (lpad((u.ordinal + 100000)::text, 8, '0') || u.search_key || '#' || u.id)
                from unit u join tree t on t.id = u.parent_id)
            select id, agency_id, parent_id, name, depth, closed_on from tree order by path collate "C"
            """;

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All units of an agency, closed ones included, in the order of the tree (parents before children). */
    public List<UnitInfo> ofAgency(long agencyId) {
        return jdbc.sql(TREE)
                .param("agency", agencyId)
                .query(new SimplePropertyRowMapper<>(UnitInfo.class))
                .list();
    }

    public Optional<UnitInfo> find(long agencyId, long unitId) {
        return ofAgency(agencyId).stream().filter(unit -> unit.id() == unitId).findFirst();
    }

    public Optional<String> name(long unitId) {
        return jdbc.sql("select name from unit where id = :id")
                .param("id", unitId)
                .query(String.class)
                .optional();
    }
}
