package vn.congtam.search;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;

/** Whom somebody leads by posts: the pairs by which work is assigned. */
@Component
class Led {

    /** The post {@code l} of a leader and the post {@code o} of somebody in the same agency. */
    static final String PAIR = """
            (l.role = 'AGENCY_HEAD'
             or l.role = 'AGENCY_DEPUTY' and o.role in ('HEAD', 'DEPUTY', 'MEMBER')
                 and o.unit_id in (select f.unit_id from post_field f where f.post_id = l.id)
             or l.role = 'HEAD' and o.role in ('DEPUTY', 'MEMBER') and o.unit_id = l.unit_id
             or l.role = 'DEPUTY' and o.role = 'MEMBER' and o.unit_id = l.unit_id
                 and (select p.duty_group from person p where p.id = o.person_id)
                     in (select f.duty_group from post_field f where f.post_id = l.id))
            """;

    private final JdbcClient jdbc;

    Led(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People led on a day; nobody for those who lead nobody. */
    Long[] on(CurrentOfficial me, LocalDate day) {
        return of(me, """
                 and :day between l.valid_from and coalesce(l.valid_to, 'infinity')
                 and :day between o.valid_from and coalesce(o.valid_to, 'infinity')
                """, day);
    }

    /** People led at any time: a bound for the tasks to look through, each of which is asked for by its month. */
    Long[] ever(CurrentOfficial me) {
        return of(me, "", LocalDate.EPOCH);
    }

    private Long[] of(CurrentOfficial me, String when, LocalDate day) {
        if (me.personId() == null || !me.leadsPeople()) {
            return new Long[0];
        }
        List<Long> people = jdbc.sql("""
                        select distinct o.person_id from post l
                        join post o on o.agency_id = l.agency_id and o.person_id <> l.person_id
                        where l.person_id = :me and
                        """ + PAIR + when)
                .param("me", me.personId())
                .param("day", day)
                .query((row, n) -> row.getLong(1))
                .list();
        return people.toArray(Long[]::new);
    }
}
