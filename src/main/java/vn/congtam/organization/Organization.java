package vn.congtam.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.shared.NotFound;

/** Reads agencies. */
@Service
public class Organization {

    private static final String COLUMNS = "select id, code, name, kind, parent_name, place, help_contact from agency ";

    private final JdbcClient jdbc;

    Organization(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is no such agency */
    public AgencyInfo agency(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<AgencyInfo> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(AgencyInfo.class))
                .optional();
    }

    /**
     * Holds the agency until the transaction ends: imports of one agency come one after the other, and nothing new is attached
     * to the agency meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id) {
        boolean there = jdbc.sql("select id from agency where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }

    /** All agencies by code. */
    public List<AgencyInfo> agencies() {
        return jdbc.sql(COLUMNS + "order by code")
                .query(new SimplePropertyRowMapper<>(AgencyInfo.class))
                .list();
    }
}
