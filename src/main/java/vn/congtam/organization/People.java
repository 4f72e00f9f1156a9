package vn.congtam.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads people with the main post they hold on a day. */
@Service
public class People {

    private static final String PERSON = """
            select p.id, p.agency_id, p.code, p.full_name, p.sort_key, p.birth_date, p.gender, p.subject_group, p.job_position,
                   p.grade, p.duty_group, p.email, t.unit_id, u.name as unit_name, t.role, t.title
            from person p
            left join post t on t.person_id = p.id and not t.concurrent
                and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
            left join unit u on u.id = t.unit_id
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PersonInfo> find(long personId, LocalDate day) {
        return jdbc.sql(PERSON + "where p.id = :id")
                .param("id", personId)
                .param("day", day)
                .query(new SimplePropertyRowMapper<>(PersonInfo.class))
                .optional();
    }

    /** Everybody of the agency, by given name, also those without a post on that day. */
    public List<PersonInfo> ofAgency(long agencyId, LocalDate day) {
        return jdbc.sql(PERSON + "where p.agency_id = :agency order by p.sort_key, p.id")
                .param("agency", agencyId)
                .param("day", day)
                .query(new SimplePropertyRowMapper<>(PersonInfo.class))
                .list();
    }

    /** Those whose main post of that day is in the unit, by given name. */
    public List<PersonInfo> ofUnit(long unitId, LocalDate day) {
        return jdbc.sql(PERSON + "where t.unit_id = :unit order by p.sort_key, p.id")
                .param("unit", unitId)
                .param("day", day)
                .query(new SimplePropertyRowMapper<>(PersonInfo.class))
                .list();
    }
}
