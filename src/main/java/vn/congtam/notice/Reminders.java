package vn.congtam.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.shared.VietnamTime;

/**
 * The ladder around every deadline: the one who has to act before and after it, then the superior, then human resources. Each
 * rung of a deadline is told once; an extended deadline is a new one. A run that was missed is made up for by the next.
 */
@Component
class Reminders {

    /** Sheets with the day of their deadline and how many whole days it has been over. */
    private static final String DATED = "with " + Waiting.SHEETS + """
            , dated as (
                select w.*, (w.due at time zone 'Asia/Ho_Chi_Minh')::date as day,
                       floor(extract(epoch from cast(:now as timestamptz) - w.due) / 86400)::int as late
                from waiting w)
            """;

    /** The nearest rung before the deadline, else the last one reached after it. */
    private static final String ACTORS = DATED + """
            , rung as (
                select d.*, case when late < 0 then (select min(n) from unnest(cast(:before as int[])) n where cast(:today as date) >= d.day - n)
                                 else (select max(n) from unnest(cast(:after as int[])) n where d.late >= n) end as days
                from dated d),
            told_to as (
                select actor_id, step, agency_id, month, period_id, day, late < 0 as early, days, min(due) as due, count(*)::int as amount
                from rung where days is not null and actor_id is not null
                group by actor_id, step, agency_id, month, period_id, day, late < 0, days)
            select w.actor_id, cast(null as bigint),
                   case when not w.early then 'OVERDUE' when w.day = cast(:today as date) then 'DUE_TODAY' else 'DUE_SOON' end,
                   'remind:' || w.period_id || ':' || w.step || ':' || w.day || case when w.early then ':-' else ':+' end || w.days,
                   w.agency_id, w.month, w.period_id, cast(null as bigint), '', w.due, w.step, w.amount, %s
            from told_to w where %s is null
            """.formatted(Waiting.PLACE, Waiting.REMINDED_AT);

    private static final String SUPERIORS = DATED + """
            , rung as (
                select d.*, (select max(n) from unnest(cast(:after as int[])) n where d.late >= n) as days from dated d where late >= 0),
            team as (
                select r.superior_id, r.step, r.agency_id, r.month, r.period_id, r.day, r.days, min(r.due) as due,
                       count(distinct r.actor_id)::int as amount, string_agg(distinct p.full_name, ', ') as names
                from rung r join person p on p.id = r.actor_id
                where r.days is not null and r.superior_id is not null and r.superior_id <> r.actor_id
                group by r.superior_id, r.step, r.agency_id, r.month, r.period_id, r.day, r.days)
            select w.superior_id, cast(null as bigint), 'OVERDUE_TEAM',
                   'remind-superior:' || w.period_id || ':' || w.step || ':' || w.day || ':' || w.days, w.agency_id, w.month, w.period_id,
                   cast(null as bigint), case when length(w.names) > 300 then left(w.names, 300) || '…' else w.names end, w.due, w.step,
                   w.amount, '/?month=' || to_char(w.month, 'YYYY-MM')
            from team w
            """;

    private static final String AGENCIES = DATED + """
            , rung as (
                select d.*, (select max(n) from unnest(cast(:after as int[])) n where d.late >= n) as days from dated d where late >= 0),
            behind as (
                select step, agency_id, month, period_id, day, days, min(due) as due, count(*)::int as amount
                from rung where days is not null group by step, agency_id, month, period_id, day, days)
            select a.person_id, case when a.person_id is null then a.id end, 'OVERDUE_AGENCY',
                   'remind-agency:' || w.period_id || ':' || w.step || ':' || w.day || ':' || w.days, w.agency_id, w.month, w.period_id,
                   cast(null as bigint), '', w.due, w.step, w.amount,
                   '/agencies/' || w.agency_id || '/progress?month=' || to_char(w.month, 'YYYY-MM')
            from behind w
            join granted_role g on g.agency_id = w.agency_id and g.role = 'HR'
            join account a on a.id = g.account_id and a.enabled
            """;

    private final NoticeBook book;
    private final NoticeProperties properties;
    private final Clock clock;

    Reminders(NoticeBook book, NoticeProperties properties, Clock clock) {
        this.book = book;
        this.properties = properties;
        this.clock = clock;
    }

    /** Every hour on one node; the key of each rung keeps a second run from telling it again. */
    @Scheduled(cron = "${congtam.notice.reminder-cron:0 10 * * * *}", zone = "Asia/Ho_Chi_Minh")
    @SchedulerLock(name = "notice.reminders", lockAtLeastFor = "PT1M")
    @Transactional
    public void remind() {
        NoticeProperties.Reminders ladder = properties.reminders();
        book.write(ACTORS, at(ladder.before(), ladder.after()));
        book.write(SUPERIORS, at(List.of(), ladder.superiorAfter()));
        book.write(AGENCIES, at(List.of(), ladder.agencyAfter()));
    }

    private Map<String, Object> at(List<Integer> before, List<Integer> after) {
        Instant now = clock.instant();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", Timestamp.from(now));
        parameters.put("today", VietnamTime.today(clock));
        parameters.put("recently", Timestamp.from(now.minus(properties.quietBetweenReminders())));
        parameters.put("before", before.toArray(Integer[]::new));
        parameters.put("after", after.toArray(Integer[]::new));
        return parameters;
    }
}
