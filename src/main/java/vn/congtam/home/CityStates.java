package vn.congtam.home;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.shared.VietnamTime;

/** Reads the state of the city in one statement. */
@Component
class CityStates {

    private static final String QUERY = """
            with newest as (select max(month) as month from period),
            months as (select p.* from period p join newest n on n.month = p.month),
            sheets as (
                select m.agency_id, count(*) as people, count(*) filter (where s.status = 'DECIDED') as done
                from months m join score_sheet s on s.period_id = m.id and s.status <> 'NOT_RATED'
                where m.status = 'OPEN' group by m.agency_id),
            appeals as (
                select count(*) as open, count(*) filter (where answer_due < :today) as overdue,
                       count(*) filter (where hearer_kind = 'HIGHER_BODY') as ours
                from appeal where status in ('FILED', 'IN_HEARING'))
            select json_build_object('month', (select to_char(month, 'YYYY-MM') from newest), 'agencies', (select count(*) from agency),
                'opened', count(*), 'closed', count(*) filter (where m.status <> 'OPEN'), 'published', count(*) filter (where m.status = 'PUBLISHED'),
                'overdue', count(*) filter (where m.status <> 'PUBLISHED' and m.publish_due < :now),
                'heads', (select count(*) from period p join score_sheet s on s.period_id = p.id
                    where p.status = 'OPEN' and s.role = 'AGENCY_HEAD' and s.status not in ('DECIDED', 'NOT_RATED')),
                'appeals', (select open from appeals), 'appealsOverdue', (select overdue from appeals), 'appealsOfCity', (select ours from appeals),
                'reopened', (select count(*) from period where reopening_id is not null),
                'asked', (select coalesce(json_agg(r), '[]') from (
                    select p.agency_id as "agencyId", a.name as agency, to_char(p.month, 'YYYY-MM') as month
                    from reopening o join period p on p.id = o.period_id join agency a on a.id = p.agency_id
                    where o.ended_at is null and o.approved is null order by o.requested_at, o.id limit 5) r),
                'behind', (select coalesce(json_agg(b), '[]') from (
                    select a.id as "agencyId", a.name as agency, s.people, s.done from sheets s join agency a on a.id = s.agency_id
                    where s.done < s.people order by s.done::numeric / s.people, s.people desc, a.name limit 6) b),
                'chains', case when :inspects then (select count(*) from audit_head) end,
                'broken', case when :inspects then (select count(*) from audit_head h left join audit_event e on e.chain = h.chain and e.seq = h.seq
                    where e.hash is distinct from h.hash or exists (select from audit_event x where x.chain = h.chain and x.seq = h.seq + 1)) end)
            from months m
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CityStates(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param inspects whether the reader watches over the event log */
    CityState read(boolean inspects) {
        return jdbc.sql(QUERY)
                .param("today", VietnamTime.today(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("inspects", inspects)
                .query((row, n) -> json.readValue(row.getString(1), CityState.class))
                .single();
    }
}
