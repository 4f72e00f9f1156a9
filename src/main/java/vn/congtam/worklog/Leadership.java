package vn.congtam.worklog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;

/**
 * Who assigns work to whom, told from the posts of a month: deputy of a unit for the duty groups in charge, head of the unit,
 * deputy of the agency for the units in charge, head of the agency.
 */
@Component
class Leadership {

    /** Pairs of leader and led on a day; closeness 1 is the one who assigns by default. */
    private static final String PAIRS = """
            select l.person_id as leader_id, t.person_id as led_id, t.unit_id, t.title, t.agency_id, l.title as leader_title,
                   l.unit_id as leader_unit_id,
                   case when l.role = 'DEPUTY' then 1 when l.role = 'HEAD' then 2 when l.role = 'AGENCY_DEPUTY' then 3 else 4 end
                       as closeness
            from post l
            join post t on t.agency_id = l.agency_id and t.person_id <> l.person_id
                and :on between t.valid_from and coalesce(t.valid_to, 'infinity')
            join person led on led.id = t.person_id
            where :on between l.valid_from and coalesce(l.valid_to, 'infinity')
              and (l.role = 'AGENCY_HEAD'
                or l.role = 'AGENCY_DEPUTY' and t.role in ('HEAD', 'DEPUTY', 'MEMBER')
                    and t.unit_id in (select f.unit_id from post_field f where f.post_id = l.id)
                or l.role = 'HEAD' and t.role in ('DEPUTY', 'MEMBER') and t.unit_id = l.unit_id
                or l.role = 'DEPUTY' and t.role = 'MEMBER' and t.unit_id = l.unit_id
                    and led.duty_group in (select f.duty_group from post_field f where f.post_id = l.id))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Leadership(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** People whose work this person leads in the month, sorted by name. */
    List<Colleague> peopleOf(long leaderId, YearMonth month) {
        return jdbc.sql(
                        "select distinct on (p.sort_key, p.id) p.id, p.agency_id, p.full_name, x.title, u.name as unit_name from ("
                                + PAIRS + " and l.person_id = :leader) x"
                                + " join person p on p.id = x.led_id join unit u on u.id = x.unit_id order by p.sort_key, p.id")
                .param("on", dayIn(month))
                .param("leader", leaderId)
                .query((row, n) -> colleague(row))
                .list();
    }

    /** People whose closest leader in the month this person is, sorted by name. */
    List<Colleague> directPeopleOf(long leaderId, YearMonth month) {
        return jdbc.sql("""
                        select distinct on (p.sort_key, p.id) p.id, p.agency_id, p.full_name, x.title, u.name as unit_name
                        from (select y.*, min(y.closeness) over (partition by y.led_id) as closest from (
                        """ + PAIRS + """
                             and l.agency_id in (select o.agency_id from post o where o.person_id = :leader)) y) x
                        join person p on p.id = x.led_id join unit u on u.id = x.unit_id
                        where x.leader_id = :leader and x.closeness = x.closest order by p.sort_key, p.id
                        """)
                .param("on", dayIn(month))
                .param("leader", leaderId)
                .query((row, n) -> colleague(row))
                .list();
    }

    /** Leaders of this person in the month, the closest one first. */
    List<Colleague> leadersOf(long personId, YearMonth month) {
        return jdbc.sql(
                        "select p.id, p.agency_id, p.full_name, min(x.leader_title) as title, min(u.name) as unit_name from ("
                                + PAIRS + " and t.person_id = :person) x"
                                + " join person p on p.id = x.leader_id join unit u on u.id = x.leader_unit_id"
                                + " group by p.id order by min(x.closeness), p.sort_key")
                .param("on", dayIn(month))
                .param("person", personId)
                .query((row, n) -> colleague(row))
                .list();
    }

    /** Who assigns to this person by default: the closest leader, if posts name one. */
    Optional<Long> assignerOf(long personId, YearMonth month) {
        return leadersOf(personId, month).stream().map(Colleague::personId).findFirst();
    }

    /** The person, if at the head of an agency in the month. */
    Optional<Colleague> headOfAgency(long personId, YearMonth month) {
        return jdbc.sql("""
                        select p.id, t.agency_id, p.full_name, t.title, u.name as unit_name
                        from post t join person p on p.id = t.person_id join unit u on u.id = t.unit_id
                        where t.person_id = :person and t.role = 'AGENCY_HEAD'
                          and t.valid_from <= :last and coalesce(t.valid_to, 'infinity') >= :first
                        order by t.valid_from desc limit 1
                        """)
                .param("person", personId)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, n) -> colleague(row))
                .optional();
    }

    boolean leads(long leaderId, long personId, YearMonth month) {
        return jdbc.sql("select exists (" + PAIRS + " and l.person_id = :leader and t.person_id = :person)")
                .param("on", dayIn(month))
                .param("leader", leaderId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** The day that posts are looked up for: today within the month, else the nearest day of the month. */
    private LocalDate dayIn(YearMonth month) {
        LocalDate today = VietnamTime.today(clock);
        if (today.isBefore(month.atDay(1))) {
            return month.atDay(1);
        }
        return today.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : today;
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getString("full_name"),
                row.getString("title"),
                row.getString("unit_name"));
    }
}
