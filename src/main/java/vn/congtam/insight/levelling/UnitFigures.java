package vn.congtam.insight.levelling;

/** Figures of units from decided sheets. Parameters: closing, period, agency, month and the second figures of the rules. */
final class UnitFigures {

    /** To be followed by a query of {@code kind, unit_id, rater_id, stage, counted, hits, value, badness, extra}. */
    static final String KEEP = """
            insert into levelling_figure (period_id, agency_id, month, kind, unit_id, rater_id, stage, counted, hits, value, badness, extra)
            select :period, :agency, :month, f.kind, f.unit_id, f.rater_id, f.stage, f.counted, f.hits, f.value, f.badness, f.extra
            from levelling_rule rule join (
            """;

    static final String WHERE_ENOUGH = """
            ) f on f.kind = rule.kind where rule.active and f.counted >= rule.fewest
            """;

    /** A hash of the points is as good as the points, and 2.0 is 2 in it. */
    private static final String DECIDED = """
            with decided as materialized (
                select r.unit_id, r.total, r.framework_version_id, s.sheet_kind, a.group_points,
                       jsonb_hash_extended(jsonb_path_query_array(a.lines, '$.*.points'), 0) as lines, a.lines = '{}' as without_lines
                from month_result r
                join score_sheet s on s.id = r.sheet_id
                join assessment a on a.sheet_id = r.sheet_id and a.stage = 'DECISION'
                where r.closing_id = :closing and r.rated
            ), rules as materialized (
                select v.id as framework_version_id, t.value ->> 'kind' as sheet_kind, t.value -> 'groups' -> 0 ->> 'code' as conduct_code,
                       (t.value -> 'groups' -> 0 ->> 'maximum')::numeric as conduct_most, (v.definition -> 'scale' ->> 'step')::numeric as step,
                       (select max((b.value ->> 'minimum')::numeric) from jsonb_array_elements(v.definition -> 'classes' -> 'bands') b) as bar
                from framework_version v cross join lateral jsonb_array_elements(v.definition -> 'sheets') t
                where v.id in (select distinct framework_version_id from decided)
            ), units as (
                select d.unit_id, count(*)::int as people, stddev_samp(d.total) as spread,
                       (count(*) filter (where (d.group_points ->> u.conduct_code)::numeric >= u.conduct_most * :secondFULL_CONDUCT / 100))::int as conduct,
                       (count(*) filter (where d.total >= u.bar and d.total < u.bar + u.step))::int as at_bar,
                       (count(*) filter (where d.total >= u.bar - 4 * u.step and d.total < u.bar + 4 * u.step))::int as near_bar
                from decided d join rules u using (framework_version_id, sheet_kind)
                group by d.unit_id
            ), totals as (
                select distinct on (unit_id) unit_id, total, people from (
                    select unit_id, total, count(*)::int as people from decided group by unit_id, total) t
                order by unit_id, people desc, total desc
            ), patterns as (
                select unit_id, max(people) as people from (
                    select unit_id, count(*)::int as people from decided where not without_lines
                    group by unit_id, framework_version_id, sheet_kind, lines) p
                group by unit_id
            ), windows as (
                select unit_id, total, (count(*) over dense)::int as people from decided
                window dense as (partition by unit_id order by total range between current row and cast(:secondCROWDED as numeric) following)
            ), densest as (
                select distinct on (unit_id) unit_id, total, people from windows order by unit_id, people desc, total desc
            )
            """;

    private static final String FIGURES = """
            select 'SAME_TOTALS' as kind, u.unit_id, null::bigint as rater_id, '' as stage, u.people as counted, t.people as hits,
                   100.0 * t.people / u.people as value, 100.0 * t.people / u.people as badness, t.total::numeric as extra
            from units u join totals t using (unit_id) where t.people > 1
            union all
            select 'SAME_LINES', u.unit_id, null, '', u.people, p.people, 100.0 * p.people / u.people, 100.0 * p.people / u.people, null
            from units u join patterns p using (unit_id)
            union all
            select 'CROWDED', u.unit_id, null, '', u.people, d.people, 100.0 * d.people / u.people, 100.0 * d.people / u.people, d.total
            from units u join densest d using (unit_id)
            union all
            select 'NARROW', u.unit_id, null, '', u.people, 0, u.spread, - ln(u.spread + 0.5), null
            from units u where u.people > 1
            union all
            select 'FULL_CONDUCT', u.unit_id, null, '', u.people, u.conduct, 100.0 * u.conduct / u.people, 100.0 * u.conduct / u.people, null
            from units u
            union all
            select 'AT_BAR', u.unit_id, null, '', u.people, u.at_bar, 100.0 * u.at_bar / u.people, 100.0 * u.at_bar / u.people,
                   round((100 * binomial_tail(u.near_bar, u.at_bar, 0.125))::numeric, 4)
            from units u
            """;

    /** Totals, lines, spread, group I, and the bar of the best class. */
    static final String OF_TOTALS = DECIDED + KEEP + FIGURES + WHERE_ENOUGH;

    /**
     * Who had the best class twice running, against chance: drawn anew each month, the repeats of a pair of months are hypergeometric.
     * Only people who were rated in the same unit in both months count.
     */
    static final String OF_TURNS = """
            with versions as (
                select distinct on (c.period_id) c.id from closing c join period p on p.id = c.period_id
                where p.agency_id = :agency and p.month <= :month and (p.month > cast(:month as date) - make_interval(months => cast(:secondTURNS as int)))
                order by c.period_id, c.version desc
            ), results as (
                select r.unit_id, r.month, r.class = 'A' as best, lag(r.class = 'A') over person as best_before,
                       lag(r.unit_id) over person as unit_before, lag(r.month) over person as month_before
                from month_result r
                where r.closing_id in (select id from versions) and r.rated
                window person as (partition by r.person_id order by r.month)
            ), pairs as (
                select unit_id, month, count(*)::numeric as n, (count(*) filter (where best))::numeric as k,
                       (count(*) filter (where best_before))::numeric as k_before, count(*) filter (where best and best_before) as repeats
                from results where unit_before = unit_id and month_before = month - interval '1 month'
                group by unit_id, month
            ), sums as (
                select unit_id, (count(*) + 1)::int as months, sum(repeats)::int as repeats, sum(k * k_before / n) as expected,
                       sum(k * k_before * (n - k) * (n - k_before) / (n * n * (n - 1))) as variance
                from pairs where n > 1 and k > 0 and k_before > 0 and k < n and k_before < n
                group by unit_id
            ), lived as (
                select unit_id from month_result where closing_id = :closing group by unit_id
            )
            """ + KEEP + """
            select 'TURNS' as kind, s.unit_id, null::bigint as rater_id, '' as stage, s.months as counted, s.repeats as hits,
                   (s.repeats - s.expected) / sqrt(s.variance) as value, (s.expected - s.repeats) / sqrt(s.variance) as badness, s.expected as extra
            from sums s join lived using (unit_id)
            """ + WHERE_ENOUGH;

    private UnitFigures() {}
}
