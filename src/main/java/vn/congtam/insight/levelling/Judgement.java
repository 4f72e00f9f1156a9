package vn.congtam.insight.levelling;

/**
 * From figures to alerts. Figures of units are compared with the agency's own units over a year, figures of raters with raters of the
 * city at the same stage over three months; months of other agencies count once they lie before, so that the same closing always gets
 * the same answer.
 */
final class Judgement {

    /** Fewer figures than this say nothing about what is usual. */
    private static final String COMPARED = """
            with norm as materialized (
                select f.* from levelling_figure f
                where f.agency_id = :agency and f.unit_id is not null
                  and f.month > cast(:month as date) - interval '12 months' and f.month <= :month
                union all
                select f.* from levelling_figure f
                where f.rater_id is not null and f.month > cast(:month as date) - interval '3 months' and (f.month < :month or f.period_id = :period)
            ), middles as (
                select kind, stage, count(*)::int as compared, percentile_cont(0.5) within group (order by badness) as middle
                from norm group by kind, stage
            ), spreads as (
                select n.kind, n.stage, 1.4826 * percentile_cont(0.5) within group (order by abs(n.badness - m.middle)) as spread
                from norm n join middles m using (kind, stage) group by n.kind, n.stage
            ), ranked as (
                select n.*, 100.0 * (rank() over (partition by kind, stage order by badness) - 1) / count(*) over (partition by kind, stage) as below
                from norm n
            ), measured as (
                select n.*, r.subject, r.limit_value, r.second, m.compared, m.middle, case when m.compared >= 8 then n.below end as share_below,
                       case when m.compared >= 8 then (n.badness - m.middle) / greatest(s.spread, 0.15 * case when n.kind = 'NARROW' then 1 else 5 end) end as deviation
                from ranked n join middles m using (kind, stage) join spreads s using (kind, stage) join levelling_rule r using (kind)
                where n.period_id = :period and r.active
            ), judged as (
                select m.*, case kind when 'NARROW' then deviation when 'TURNS' then badness else value end as reached,
                       case kind when 'NARROW' then (exp(- middle) - 0.5)::numeric else extra end as said
                from measured m
            ), found as (
                select j.*,
                       case when limit_value >= 100 then 0.5 when kind in ('NARROW', 'TURNS', 'RAISED', 'LENIENT') then least(1, reached / limit_value - 1)
                            else (reached - limit_value) / (100 - limit_value) end as excess
                from judged j
                where reached >= limit_value and (kind <> 'AT_BAR' or extra <= second)
            ), led as (
                select f.unit_id, coalesce(
                    (select t.person_id from post t where t.unit_id = f.unit_id and t.role = 'HEAD'
                       and cast(:lastDay as date) between t.valid_from and coalesce(t.valid_to, 'infinity') limit 1),
                    (select s.reviewer1_id from score_sheet s where s.unit_id = f.unit_id and s.month = :month and s.reviewer1_id is not null
                     group by s.reviewer1_id order by count(*) desc, s.reviewer1_id limit 1),
                    (select t.person_id from post t where t.agency_id = :agency and t.role = 'AGENCY_HEAD'
                       and cast(:lastDay as date) between t.valid_from and coalesce(t.valid_to, 'infinity') limit 1)) as person_id
                from (select distinct unit_id from found where unit_id is not null) f
            ), alerts as (
                select f.kind, f.unit_id, f.rater_id, f.stage, coalesce(f.rater_id, l.person_id) as addressee_id, f.counted, f.hits, f.value, f.said as extra,
                       f.limit_value, f.second, f.compared, round(f.share_below, 2) as share_below,
                       round(greatest(-99, least(99, f.deviation))::numeric, 2) as deviation,
                       round((100 * (0.5 * greatest(0, f.excess) + 0.5 * coalesce(f.share_below, 50) / 100) * f.counted / (f.counted + 5))::numeric)::int as strength
                from found f left join led l on l.unit_id = f.unit_id
            )
            """;

    /** What is no longer found goes, unless somebody answered it. */
    static final String FORGET = COMPARED + """
            delete from levelling_alert o
            where o.closing_id = :closing and not exists (select from levelling_step s where s.alert_id = o.id)
              and not exists (select from alerts a where a.kind = o.kind and a.stage = o.stage and a.unit_id is not distinct from o.unit_id
                              and a.rater_id is not distinct from o.rater_id)
            """;

    /** The same figure as in the version before keeps what was said about it. */
    static final String KEEP = COMPARED + """
            , earlier as (
                select distinct on (o.kind, o.unit_id, o.rater_id, o.stage) o.id, o.kind, o.unit_id, o.rater_id, o.stage, o.counted, o.hits, o.value, o.state
                from levelling_alert o join closing c on c.id = o.closing_id
                where o.period_id = :period and o.closing_id <> :closing and o.state <> 'OPEN'
                order by o.kind, o.unit_id, o.rater_id, o.stage, c.version desc
            )
            insert into levelling_alert (closing_id, period_id, agency_id, month, kind, unit_id, rater_id, stage, addressee_id, counted, hits, value, extra,
                limit_value, second, compared, share_below, deviation, strength, state, continues_id, found_at)
            select :closing, :period, :agency, :month, a.kind, a.unit_id, a.rater_id, a.stage, a.addressee_id, a.counted, a.hits, a.value, a.extra,
                   a.limit_value, a.second, a.compared, a.share_below, a.deviation, a.strength, coalesce(e.state, 'OPEN'), e.id, :now
            from alerts a
            left join earlier e on e.kind = a.kind and e.stage = a.stage and e.unit_id is not distinct from a.unit_id
              and e.rater_id is not distinct from a.rater_id and (e.counted, e.hits, e.value) = (a.counted, a.hits, a.value)
            on conflict (closing_id, kind, unit_id, rater_id, stage) do update
            set addressee_id = excluded.addressee_id, counted = excluded.counted, hits = excluded.hits, value = excluded.value, extra = excluded.extra,
                limit_value = excluded.limit_value, second = excluded.second, compared = excluded.compared, share_below = excluded.share_below,
                deviation = excluded.deviation, strength = excluded.strength, found_at = excluded.found_at
            where not exists (select from levelling_step s where s.alert_id = levelling_alert.id)
            """;

    private Judgement() {}
}
