package vn.congtam.account.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.DelegationScope;
import vn.congtam.organization.People;
import vn.congtam.organization.PersonInfo;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Reads delegations: those in force and to come, then past ones, the newest first. */
@Component
class DelegationLists {

    /** More than anybody looks through; those that still count come first, so that the bound cuts off past ones only. */
    private static final int MOST = 200;

    private static final String SELECT = """
            select d.*, a.full_name as delegator_name, b.full_name as delegate_name,
                   case when d.revoked_at is not null then 'REVOKED' when d.valid_to < :today then 'ENDED'
                        when d.valid_from > :today then 'COMING' else 'IN_FORCE' end as state
            from delegation d join person a on a.id = d.delegator_id join person b on b.id = d.delegate_id
            where\s""";

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    DelegationLists(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    List<DelegationRow> givenBy(long personId) {
        return list("d.delegator_id = :id", personId);
    }

    /** Those that can be acted under today or later. */
    List<DelegationRow> receivedBy(long personId) {
        return list("d.delegate_id = :id and d.revoked_at is null and d.valid_to >= :today", personId);
    }

    List<DelegationRow> ofAgency(long agencyId) {
        return list("d.agency_id = :id", agencyId);
    }

    /** @throws NotFound for an unknown number */
    DelegationRow get(long delegationId) {
        return list("d.id = :id", delegationId).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** People of the agency who hold a post today, with post and unit, by given name; those who lead first and only, if asked. */
    Map<Long, String> choice(long agencyId, boolean leadersOnly) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (PersonInfo person : people.ofAgency(agencyId, today())) {
            if (person.role() != null && (!leadersOnly || person.role().isLeader())) {
                names.put(person.id(), person.fullName() + " – " + person.title() + ", " + person.unitName());
            }
        }
        return names;
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    private List<DelegationRow> list(String condition, long id) {
        return jdbc.sql(SELECT + condition
                        + " order by (d.revoked_at is null and d.valid_to >= :today) desc, d.valid_from desc, d.id desc limit "
                        + MOST)
                .param("id", id)
                .param("today", today())
                .query((row, n) -> read(row))
                .list();
    }

    private static DelegationRow read(ResultSet row) throws SQLException {
        return new DelegationRow(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getLong("delegator_id"),
                row.getString("delegator_name"),
                row.getLong("delegate_id"),
                row.getString("delegate_name"),
                DelegationScope.valueOf(row.getString("scope")),
                row.getDate("valid_from").toLocalDate(),
                row.getDate("valid_to").toLocalDate(),
                row.getString("document_no"),
                row.getString("revoke_reason"),
                DelegationRow.State.valueOf(row.getString("state")));
    }
}
