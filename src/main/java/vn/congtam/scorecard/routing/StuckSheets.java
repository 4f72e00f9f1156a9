package vn.congtam.scorecard.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.organization.People;
import vn.congtam.organization.PersonInfo;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.shared.VietnamTime;

/** Lists what is stuck in the open months of an agency, the oldest month first. */
@Component
class StuckSheets {

    /** More than can be looked through at once; the rest follows when these are handed on. */
    private static final int MOST = 500;

    private static final String STUCK = """
            with present as (
                select t.person_id, a.id is not null as has_account
                from post t left join account a on a.person_id = t.person_id and a.enabled
                where t.agency_id = :agency and :today between t.valid_from and coalesce(t.valid_to, 'infinity')
                group by t.person_id, a.id
            ), step as (
                select s.id, s.period_id, s.month, s.person_id, s.unit_id, s.unit_name, s.role, s.status, s.reviewer1_id, s.reviewer2_id,
                       s.decider_id, c.reviewer1_id as c1, c.reviewer2_id as c2, c.decider_id as c0,
                       case when s.status = 'REVIEWED' or s.reviewer1_id is null then 0 else s.review_level + 1 end as level
                from score_sheet s
                join period e on e.id = s.period_id and e.status = 'OPEN'
                cross join lateral chain_of_review(s.agency_id, s.person_id, s.unit_id, s.role, s.duty_group, :today) c
                where s.agency_id = :agency and s.status not in ('DECIDED', 'NOT_RATED')
            ), owned as (
                select *, case level when 1 then reviewer1_id when 2 then reviewer2_id else decider_id end as owner_id,
                       case level when 1 then nullif(c1, reviewer2_id) when 0 then c0
                           else coalesce(nullif(c2, reviewer1_id), nullif(c1, reviewer1_id)) end as next_id
                from step
            ), judged as (
                select o.*, case
                    when level = 0 and owner_id is null and role <> 'AGENCY_HEAD' then 'NO_DECIDER'
                    when level = 0 and status <> 'REVIEWED' and role in ('MEMBER', 'DEPUTY') and not exists (
                        select 1 from post t where t.unit_id = o.unit_id and t.role = 'AGENCY_HEAD'
                          and :today between t.valid_from and coalesce(t.valid_to, 'infinity')) then 'NO_REVIEWER'
                    when owner_id is null then null
                    when not exists (select 1 from present p where p.person_id = owner_id) then 'LEFT'
                    when owner_id not in (coalesce(c1, 0), coalesce(c2, 0), coalesce(c0, 0)) and not exists (
                        select 1 from sheet_reroute x where x.sheet_id = o.id and x.named and x.to_id = owner_id) then 'REPLACED'
                    when not exists (select 1 from present p where p.person_id = owner_id and p.has_account) then 'ACCOUNT_OFF'
                    when d.delegate_id = person_id then 'DELEGATE_IS_OFFICIAL'
                    when d.id is null and exists (select 1 from score_sheet own where own.period_id = o.period_id
                        and own.person_id = owner_id and own.absence_kind in ('SICK', 'MATERNITY', 'UNPAID', 'STUDY')) then 'ABSENT'
                    end as cause
                from owned o
                left join delegation d on d.delegator_id = owner_id and d.revoked_at is null and :today between d.valid_from and d.valid_to
                    and d.scope in ('BOTH', case level when 0 then 'DECISION' else 'REVIEW' end)
            )
            select j.id, j.month, j.unit_name, j.status, j.level, j.cause, p.full_name, w.full_name as owner,
                   n.full_name as by_posts
            from judged j join person p on p.id = j.person_id left join person w on w.id = j.owner_id
            left join person n on n.id = j.next_id and j.next_id is distinct from j.owner_id
            where j.cause is not null
            order by j.month, j.unit_name, p.sort_key, j.id limit :limit
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    StuckSheets(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    List<StuckSheet> of(long agencyId) {
        return jdbc.sql(STUCK)
                .param("agency", agencyId)
                .param("today", VietnamTime.today(clock))
                .param("limit", MOST)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those who lead anybody today, with post and unit, by given name. */
    Map<Long, String> leaders(long agencyId) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (PersonInfo person : people.ofAgency(agencyId, VietnamTime.today(clock))) {
            if (person.role() != null && person.role().isLeader()) {
                names.put(person.id(), person.fullName() + " – " + person.title() + ", " + person.unitName());
            }
        }
        return names;
    }

    private static StuckSheet read(ResultSet row) throws SQLException {
        return new StuckSheet(
                row.getLong("id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getString("full_name"),
                row.getString("unit_name"),
                SheetStatus.valueOf(row.getString("status")),
                row.getInt("level"),
                row.getString("owner"),
                row.getString("by_posts"),
                StuckCause.valueOf(row.getString("cause")));
    }
}
