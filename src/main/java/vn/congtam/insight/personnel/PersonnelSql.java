package vn.congtam.insight.personnel;

import java.util.List;

/**
 * The statement of a list: people asked for, their months through {@code rated_month} (one per person, as roll-ups take them), what was
 * counted over them, who is named, a page of these, and the evidence of the page.
 */
final class PersonnelSql {

    /** Seen: published months, and closed ones of the reader's agency but for the own. */
    private static final String SEEN = "(m.published or (m.agency_id = :inside and m.person_id <> :reader))";

    private static final String MONTHS = """
            , found as (
                select m.person_id, m.month, m.agency_id, m.rated, m.total, m.class, m.framework_version_id, m.source, m.sheet_id,
                       m.not_rated_reason, count(*) over (partition by m.person_id, m.month) as versions
                from rated_month m join people p on p.id = m.person_id
                where m.month between :first and :last and %s
            ), months as (
                select distinct on (f.person_id, f.month) f.* from found f
                order by f.person_id, f.month, f.rated desc, f.source desc,
                         case when f.versions > 1 then f.agency_id = (select t.agency_id from post t
                             where t.person_id = f.person_id and not t.concurrent and (f.month + interval '1 month - 1 day')::date
                                   between t.valid_from and coalesce(t.valid_to, 'infinity')) end desc nulls last,
                         f.sheet_id desc nulls last
            ), row_of_months as (
                select m.person_id, m.total, m.class, row_number() over w as back, lead(m.total) over w as before
                from months m where m.rated window w as (partition by m.person_id order by m.month desc)
            ), counted as (
                select person_id, count(*)::int as rated, avg(total) as mean,
                       (coalesce(min(back) filter (where class < 'C'), count(*) + 1) - 1)::int as low,
                       (min(back) filter (where before is null or total >= before) - 1)::int as falls,
                       (coalesce(min(back) filter (where class <> 'A'), count(*) + 1) - 1)::int as best_row,
                       (count(*) filter (where class = 'A'))::int as best,
                       (count(*) filter (where class >= 'C'))::int as lower,
                       max(total) filter (where back = 1) as latest
                from row_of_months group by person_id
            )""".formatted(SEEN);

    /** In the month of a transfer within the agency tasks change hands for the transfer's sake. */
    private static final String WORK = """
            , work as (
                select t.person_id, count(*)::int as assigned,
                       (count(*) filter (where t.disposition = 'ACTIVE' and not t.delay_excused
                           and coalesce(t.delay_count > 0, coalesce(t.finished_on, :today) > t.due_on)))::int as overdue,
                       (count(*) filter (where t.disposition = 'HANDED_BACK' and v.id is null))::int as handed,
                       (count(*) filter (where t.disposition = 'HANDED_BACK' and v.id is null and t.progress = 0))::int as unbegun,
                       (count(*) filter (where t.disposition = 'CARRIED_OVER'))::int as carried
                from months m
                join task t on t.person_id = m.person_id and t.month = m.month and t.agency_id = m.agency_id
                left join personnel_move v on v.person_id = t.person_id and date_trunc('month', v.effective_on)::date = t.month
                where m.rated%s
                group by t.person_id
            )""";

    /** Titles and reasons stay in the agency, and for who leads a unit in the unit, where the work was. */
    private static final String TASKS = """
            select m.person_id, json_agg(json_build_object('month', to_char(t.month, 'YYYY-MM'), 'title', t.title, 'begun', t.progress > 0,
                       'reason', t.disposition_reason, 'takenBy', coalesce(o.full_name, '')) order by t.month, t.id)::text as tasks
            from months m
            join named n on n.id = m.person_id
            join task t on t.person_id = m.person_id and t.month = m.month and t.agency_id = m.agency_id and t.disposition = 'HANDED_BACK'
            left join task y on y.origin_task_id = t.id and y.origin = 'TAKEN_OVER'
            left join person o on o.id = y.person_id
            where m.rated and (:city or t.agency_id = n.agency_id)
              and (:allUnits or exists (select from score_sheet h where h.id = m.sheet_id and h.unit_id in (:units)))
              and not exists (select from personnel_move v where v.person_id = t.person_id
                              and date_trunc('month', v.effective_on)::date = t.month)
            group by m.person_id""";

    /** Work that the decision of the newest version names. */
    private static final String WORKS = """
            select m.person_id, json_agg(j.value ->> 'work' order by j.key)::text as works
            from months m
            join named n on n.id = m.person_id
            join score_sheet h on h.id = m.sheet_id
            cross join lateral stages_of_result(h.id, (select max(c.version) from closing c where c.period_id = h.period_id)) g
            cross join lateral jsonb_each(g.lines) j
            where m.month = :last and g.stage = 'DECISION' and j.value ->> 'work' <> ''
              and (j.value ->> 'points')::numeric > 0
            group by m.person_id""";

    private static final String LAST_RATED = """
            select max(m.month) as last_rated from rated_month m where m.person_id = n.id and m.rated and m.month <= :last and %s""".formatted(SEEN);

    private static final String EVER = """
            exists (select from rated_month m where m.person_id = p.id and m.rated and m.month <= :last and %s)""".formatted(SEEN);

    private static final String SERVED_SINCE =
            "exists (select from post t where t.person_id = p.id and not t.concurrent and t.valid_from <= %s)";

    private PersonnelSql() {}

    /** @param bounded whether only a page is asked for ({@code :from}, {@code :rows}) */
    static String of(PersonnelList list, String signal, String people, boolean bounded) {
        boolean byTasks = list == PersonnelList.AVOIDING
                || (list == PersonnelList.WEAK && List.of("TASKS", "ANY").contains(signal));
        String named = named(list, signal, byTasks, bounded);
        String work = byTasks
                ? WORK.formatted("") + named
                : named + WORK.formatted(" and m.person_id in (select id from named)");
        return "with " + people + MONTHS + work + evidence(list);
    }

    private static String named(PersonnelList list, String signal, boolean byTasks, boolean bounded) {
        return """
            , named as (
                select p.*, r.rated, r.mean, r.low, r.falls, r.best, r.best_row, r.latest, count(*) over ()::int as total_rows
                from people p left join counted r on r.person_id = p.id%s
                where %s
                order by %s%s
            )""".formatted(
                        byTasks ? " left join work w on w.person_id = p.id" : "",
                        condition(list, signal),
                        order(list),
                        bounded ? " offset :from limit :rows" : "");
    }

    private static String evidence(PersonnelList list) {
        return """
            , marks as (
                select m.person_id, json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'), 'total', m.total, 'letter', m.class,
                           'framework', m.framework_version_id, 'reason', m.not_rated_reason) order by m.month)::text as marks
                from months m where m.person_id in (select id from named) group by m.person_id
            ), passed as (%s), rewarded as (%s)
            select n.*, k.marks, w.assigned, w.overdue, w.handed, w.unbegun, w.carried, x.tasks, b.works, s.since, l.last_rated
            from named n
            left join marks k on k.person_id = n.id
            left join work w on w.person_id = n.id
            left join passed x on x.person_id = n.id
            left join rewarded b on b.person_id = n.id
            left join lateral (select min(t.valid_from) as since from post t where t.person_id = n.id and not t.concurrent) s on true
            left join lateral (%s) l on true
            order by %s
            """.formatted(
                list == PersonnelList.AVOIDING ? TASKS : "select null::bigint as person_id, null::text as tasks",
                list == PersonnelList.COMMENDED ? WORKS : "select null::bigint as person_id, null::text as works",
                list == PersonnelList.UNRATED ? LAST_RATED : "select null::date as last_rated",
                order(list));
    }

    private static String order(PersonnelList list) {
        return switch (list) {
            case WEAK -> "low desc nulls last, falls desc nulls last, latest nulls last, sort_key, id";
            case AVOIDING -> "handed desc, sort_key, id";
            case STRONG -> "mean desc nulls last, sort_key, id";
            case COMMENDED -> "latest desc, best_row desc, sort_key, id";
            case UNRATED -> "agency, unit, sort_key, id";
        };
    }

    private static String condition(PersonnelList list, String signal) {
        return switch (list) {
            case WEAK -> weak(signal);
            case AVOIDING -> ("UNBEGUN".equals(signal) ? "w.unbegun" : "w.handed") + " >= :tasks";
            case STRONG -> strong(signal);
            case COMMENDED ->
                "exists (select from months m where m.person_id = p.id and m.month = :last and m.class = 'A') and r.best_row >= :row";
            case UNRATED -> unrated(signal);
        };
    }

    private static String weak(String signal) {
        String low = "r.low >= :low";
        String falling = "r.falls >= :falls";
        String tasks =
                "(w.assigned >= :tasks and (w.overdue * 100 >= :overdue * w.assigned or w.handed * 100 >= :handed * w.assigned))";
        return switch (signal) {
            case "LOW" -> low;
            case "FALLING" -> falling;
            case "TASKS" -> tasks;
            case "ANY" -> "(" + low + " or " + falling + " or " + tasks + ")";
            default -> "(" + low + " or " + falling + ")";
        };
    }

    private static String strong(String signal) {
        String results = "(r.rated >= :rated and r.mean >= :mean and r.best * 100 >= :best * r.rated and r.lower = 0)";
        return switch (signal) {
            case "RESULTS" -> results;
            case "NOMINATED" -> "p.nominated";
            default -> "(" + results + " or p.nominated)";
        };
    }

    private static String unrated(String signal) {
        String notLately = "not exists (select from months m where m.person_id = p.id and m.rated)";
        String never = "(not " + EVER + " and " + SERVED_SINCE.formatted("cast(:last as date)") + ")";
        String lapsed = "(" + EVER + " and " + SERVED_SINCE.formatted("cast(:first as date)") + ")";
        return notLately
                + switch (signal) {
                    case "NEVER" -> " and " + never;
                    case "LAPSED" -> " and " + lapsed;
                    default -> " and (" + never + " or " + lapsed + ")";
                };
    }
}
