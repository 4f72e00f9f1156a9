package vn.congtam.insight.levelling;

/** Figures of units from the tasks of the month: the same texts, and entries in the last days. */
final class TaskFigures {

    /** Tasks that several people got in one act, and routine work, are the same on purpose; what was carried over is no new entry. */
    static final String SQL = """
            with tasks as materialized (
                select s.unit_id, t.person_id, t.batch, t.routine, t.source, t.created_at, t.due_on, hashtextextended(task_text(t.search_key), 0) as text
                from task t join score_sheet s on s.period_id = :period and s.person_id = t.person_id
                where t.agency_id = :agency and t.month = :month and t.disposition = 'ACTIVE' and t.origin <> 'CARRIED_OVER'
            ), texts as (
                select unit_id, sum(times) as tasks, sum(times) filter (where people >= :secondSHARED_TASKS) as shared from (
                    select unit_id, text, sum(times) as times, count(*) as people from (
                        select unit_id, text, person_id, count(*) as times from tasks where batch is null and not routine group by unit_id, text, person_id) p
                    group by unit_id, text) t
                group by unit_id
            ), before as (
                select person_id, text from (
                    select person_id, hashtextextended(task_text(search_key), 0) as text, month from task
                    where agency_id = :agency and month < :month and month >= cast(:month as date) - make_interval(months => cast(:secondREPEATED_TASKS as int))
                    group by 1, 2, 3) m
                group by person_id, text having count(*) >= :secondREPEATED_TASKS
            ), repeats as (
                select t.unit_id, count(*) as tasks, count(b.person_id) as repeated
                from tasks t left join before b on b.person_id = t.person_id and b.text = t.text
                where not t.routine
                group by t.unit_id
            ), late as (
                select t.unit_id, count(*) as tasks,
                       count(*) filter (where t.created_at > p.self_due - make_interval(days => cast(:secondLATE_TASKS as int))
                                           or t.created_at >= (t.due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as late
                from tasks t join period p on p.id = :period
                where t.source = 'PLAN'
                group by t.unit_id
            )
            """ + UnitFigures.KEEP + """
            select 'SHARED_TASKS' as kind, unit_id, null::bigint as rater_id, '' as stage, tasks::int as counted, coalesce(shared, 0)::int as hits,
                   100.0 * coalesce(shared, 0) / tasks as value, 100.0 * coalesce(shared, 0) / tasks as badness, null::numeric as extra
            from texts
            union all
            select 'REPEATED_TASKS', unit_id, null, '', tasks::int, repeated::int, 100.0 * repeated / tasks, 100.0 * repeated / tasks, null from repeats
            union all
            select 'LATE_TASKS', unit_id, null, '', tasks::int, late::int, 100.0 * late / tasks, 100.0 * late / tasks, null from late
            """ + UnitFigures.WHERE_ENOUGH;

    private TaskFigures() {}
}
