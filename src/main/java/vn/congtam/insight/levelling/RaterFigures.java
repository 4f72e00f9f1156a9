package vn.congtam.insight.levelling;

/** Figures of raters: points beside the self-assessment, the pace of judging, and leniency against peers. */
final class RaterFigures {

    /** What a meeting decided was not decided by one person at one time. */
    private static final String JUDGED = """
            with judged as materialized (
                select a.sheet_id, a.stage, a.author_id as rater_id, a.total, a.updated_at,
                       jsonb_hash_extended(jsonb_path_query_array(a.lines, '$.*.points'), 0) as lines, a.deductions,
                       s.subject_group || '/' || s.sheet_kind || '/' || s.framework_version_id as alike
                from month_result r
                join score_sheet s on s.id = r.sheet_id
                join assessment a on a.sheet_id = r.sheet_id and a.stage in ('REVIEW1', 'REVIEW2', 'DECISION')
                where r.closing_id = :closing and r.rated and a.complete and a.author_id is not null
                  and (a.stage <> 'DECISION' or not exists (select from meeting_item i where i.sheet_id = a.sheet_id and i.outcome = 'DECIDED'))
            )
            """;

    /** The first stage after the self-assessment is the one that is compared with it. */
    static final String OF_RATINGS = JUDGED + """
            , compared as (
                select distinct on (j.sheet_id) j.rater_id, j.stage, j.total - f.total as gap,
                       j.lines = jsonb_hash_extended(jsonb_path_query_array(f.lines, '$.*.points'), 0) and j.deductions = f.deductions as same
                from judged j join assessment f on f.sheet_id = j.sheet_id and f.stage = 'SELF' and f.complete
                order by j.sheet_id, case j.stage when 'REVIEW1' then 1 when 'REVIEW2' then 2 else 3 end
            ), selves as (
                select rater_id, stage, count(*)::int as sheets, (count(*) filter (where same))::int as same,
                       (count(*) filter (where gap > 0))::int as raised, avg(gap) as gap
                from compared group by rater_id, stage
            ), paced as (
                select rater_id, stage, updated_at - lag(updated_at) over (partition by rater_id, stage order by updated_at, sheet_id) as spent from judged
            ), paces as (
                select rater_id, stage, count(*)::int as sheets, (count(*) filter (where extract(epoch from spent) <= :secondIN_SECONDS))::int as quick
                from paced group by rater_id, stage
            )
            """ + UnitFigures.KEEP + """
            select 'SELF_COPIED' as kind, null::bigint as unit_id, rater_id, stage, sheets as counted, same as hits, 100.0 * same / sheets as value,
                   100.0 * same / sheets as badness, null::numeric as extra
            from selves
            union all
            select 'RAISED', null, rater_id, stage, sheets, raised, gap, gap, null from selves
            union all
            select 'IN_SECONDS', null, rater_id, stage, sheets, quick, 100.0 * quick / (sheets - 1), 100.0 * quick / (sheets - 1), null
            from paces where sheets > 1
            """ + UnitFigures.WHERE_ENOUGH;

    static final String GIVEN = JUDGED + """
            insert into levelling_given (period_id, agency_id, month, rater_id, stage, alike, sheets, mean, squares)
            select :period, :agency, :month, rater_id, stage, alike, count(*), avg(total), coalesce(var_samp(total) * (count(*) - 1), 0)
            from judged group by rater_id, stage, alike
            """;

    /**
     * The mean distance of a rater from what raters usually give to the same kind of people, drawn towards nothing as far as the spread
     * of the few sheets explains it (empirical Bayes). The usual is a median of raters, which units that level do not move.
     */
    static final String OF_LENIENCY = """
            with given as (
                select * from levelling_given
                where month > cast(:month as date) - make_interval(months => cast(:secondLENIENT as int)) and (month < :month or period_id = :period)
            ), raters as (
                select stage, alike, rater_id, sum(sheets * mean) / sum(sheets) as mean from given
                group by stage, alike, rater_id having sum(sheets) >= 3
            ), kinds as (
                select stage, alike, count(*) - 1 as others, percentile_cont(0.5) within group (order by mean) as usual from raters
                group by stage, alike having count(*) > 4
            ), distances as (
                select g.period_id, g.stage, g.rater_id, sum(g.sheets) as sheets, max(k.others) as others,
                       (sum(g.sheets * (g.mean - k.usual)) / sum(g.sheets))::numeric as distance
                from given g join kinds k using (stage, alike)
                group by g.period_id, g.stage, g.rater_id
            ), within as (
                select stage, sum(squares) / nullif(sum(sheets - 1), 0) as variance from given group by stage
            ), between_raters as (
                select d.stage, w.variance as within, greatest(0, var_samp(d.distance) - avg(w.variance / d.sheets)) as variance
                from distances d join within w using (stage) where d.sheets >= 3
                group by d.stage, w.variance having count(*) > 3
            ), shrunk as (
                select d.rater_id, d.stage, d.sheets::int, d.others::int, d.distance,
                       d.distance * b.variance / nullif(b.variance + b.within / d.sheets, 0) as lenience
                from distances d join between_raters b using (stage) where d.period_id = :period
            )
            """ + UnitFigures.KEEP + """
            select 'LENIENT' as kind, null::bigint as unit_id, rater_id, stage, sheets as counted, others as hits, lenience as value,
                   lenience as badness, distance as extra
            from shrunk where lenience is not null
            """ + UnitFigures.WHERE_ENOUGH;

    private RaterFigures() {}
}
