package vn.congtam.insight.personnel;

/** The end of the statement of a list: who stands on the page, with the months and what else the sentences about somebody say. */
final class PageEvidence {

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
            select m.person_id, max(m.month) as last_rated
            from chosen_months(array(select id from named), '-infinity', :last, :inside, :reader) m where m.rated group by m.person_id""";

    private PageEvidence() {}

    static String of(PersonnelList list) {
        return """
            , marks as materialized (
                select m.person_id, json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'), 'total', m.total, 'letter', m.class,
                           'framework', m.framework_version_id, 'reason', m.not_rated_reason) order by m.month)::text as marks
                from months m where m.person_id in (select id from named) group by m.person_id
            ), passed as materialized (%s), rewarded as materialized (%s), lasts as materialized (%s)
            select n.id, n.agency_id, n.total_rows, a.name as agency, u.name as unit, p.code, p.full_name, p.birth_date, p.gender,
                   p.subject_group, p.duty_group, p.job_position, t.role, t.title, %s as nominated, f.*, k.marks, w.assigned, w.overdue,
                   w.handed, w.unbegun, w.carried, x.tasks, b.works, s.since, l.last_rated
            from named n
            join person p on p.id = n.id
            join post t on t.id = n.post_id
            join agency a on a.id = n.agency_id
            join unit u on u.id = n.unit_id
            left join figures f on f.person_id = n.id
            left join marks k on k.person_id = n.id
            left join work w on w.person_id = n.id
            left join passed x on x.person_id = n.id
            left join rewarded b on b.person_id = n.id
            left join lateral (select min(t.valid_from) as since from post t where t.person_id = n.id and not t.concurrent) s on true
            left join lasts l on l.person_id = n.id
            order by n.place
            """.formatted(
                list == PersonnelList.AVOIDING ? TASKS : "select null::bigint as person_id, null::text as tasks",
                list == PersonnelList.COMMENDED ? WORKS : "select null::bigint as person_id, null::text as works",
                list == PersonnelList.UNRATED
                        ? LAST_RATED
                        : "select null::bigint as person_id, null::date as last_rated",
                PeopleAsked.nominated("n"));
    }
}
