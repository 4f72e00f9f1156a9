package vn.congtam.ranking;

import java.util.List;
import java.util.stream.Collectors;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.Base;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;

/**
 * The lines of the limited class as common table expressions between {@code sized} and {@code settled}: every circle keeps its
 * best, and of those the agency keeps its best. The same as {@code rulebook.classification.QuotaLines}.
 */
final class QuotaSql {

    /** Places of the circle that a person belongs to, null for people without one and in circles too small for a limit of their own. */
    static final String CIRCLE_PLACES = """
            case when d.circle <> '' and count(*) over (partition by d.circle) > :smallUnitUpTo
                 then (count(*) filter (where greatest(d.class_by_score, k.class_cap) <= :countedUpTo) over (partition by d.circle) * :percent / :whole)::int end""";

    /** Where the agency has the only line, everybody goes on to it. */
    private static final String NO_CIRCLES = """
            circled as (
                select *, 'KEPT' as in_circle, true as goes_on, null::bigint as circle_free, null::bigint as circle_no from sized
            ),
            """;

    /** Of a tie that is not settled as many go on as have a place, for they are equal in everything that the next line looks at. */
    private static final String CIRCLES = """
            within as (
                select s.*, t.place as circle_choice, m.made as circle_made,
                       row_number() over (partition by class_before, s.circle order by total desc, {ties}, sheet_id) as circle_no,
                       count(*) over (partition by class_before, s.circle order by total desc, {ties}) as circle_last,
                       count(*) over same as circle_equals, count(t.place) over same as circle_choices,
                       count(*) filter (where t.place = 1) over same as circle_chosen
                from sized s
                left join tie_choice t on t.period_id = :period and t.circle = s.circle and s.circle_places is not null and t.person_id = s.person_id
                left join (select circle, count(*) as made from tie_choice where period_id = :period and framework_version_id = :framework group by circle) m on m.circle = s.circle
                window same as (partition by class_before, s.circle, total, {keys})
            ),
            decided_within as (
                select *, circle_places - circle_last + circle_equals as circle_free,
                       case when class_before <> :limited or circle_places is null or circle_last <= circle_places then 'KEPT'
                            when circle_last - circle_equals >= circle_places then 'MOVED'
                            when circle_choices <> circle_equals or circle_made <> circle_equals
                              or circle_chosen <> circle_places - circle_last + circle_equals then 'UNRESOLVED'
                            when circle_choice = 1 then 'KEPT_BY_AUTHORITY' else 'MOVED_BY_AUTHORITY' end as in_circle
                from within
            ),
            circled as (
                select *, in_circle in ('KEPT', 'KEPT_BY_AUTHORITY') or in_circle = 'UNRESOLVED' and circle_no <= circle_places as goes_on from decided_within
            ),
            circle_edge as (
                select circle, circle_no - circle_places as side, total, results_points, ratio, deducted from circled
                where class_before = :limited and circle_places > 0 and circle_no in (circle_places, circle_places + 1)
            ),
            """;

    private static final String AGENCY = """
            placed as (
                select c.*, t.place as choice, (select count(*) from tie_choice m where m.period_id = :period and m.framework_version_id = :framework and m.circle = '') as made,
                       rank() over (order by total desc)::int as rank_agency,
                       rank() over (partition by unit_id order by total desc)::int as rank_unit,
                       case when duty_group <> '' then rank() over (partition by duty_group order by total desc) end::int as rank_duty_group,
                       row_number() over (partition by class_before{goingOn} order by total desc, {ties}, sheet_id) as line_no,
                       count(*) filter (where goes_on) over (partition by class_before order by total desc, {ties}) as last_place,
                       count(*) filter (where goes_on) over same as equals,
                       count(t.place) filter (where goes_on) over same as choices,
                       count(*) filter (where goes_on and t.place = 1) over same as chosen,
                       {waits} as waits
                from circled c
                left join tie_choice t on t.period_id = :period and t.circle = '' and t.person_id = c.person_id
                window same as (partition by class_before, total, {keys})
            ),
            edge as (
                select line_no - places as side, total, results_points, ratio, deducted
                from placed where class_before = :limited and goes_on and places > 0 and line_no in (places, places + 1)
            ),
            judged as (
                select p.*,
                       case when p.class_before <> :limited then 'NOT_CONCERNED'
                            when p.in_circle like 'MOVED%' or p.last_place <= p.places then p.in_circle
                            when p.last_place - p.equals >= p.places then 'MOVED'
                            when p.waits or p.choices <> p.equals or p.made <> p.equals or p.chosen <> p.places - p.last_place + p.equals then 'UNRESOLVED'
                            when p.choice = 1 then 'KEPT_BY_AUTHORITY' else 'MOVED_BY_AUTHORITY' end as outcome,
                       case when p.class_before <> :limited then null
                            when p.in_circle like 'MOVED%' then p.circle
                            when p.last_place <= p.places then case when p.in_circle <> 'KEPT' then p.circle end
                            when p.last_place - p.equals >= p.places then ''
                            when p.waits then case when p.in_circle = 'UNRESOLVED' then p.circle end
                            else '' end as quota_line
                from placed p
            ),
            settled as (
                select j.*, case when j.outcome <> 'UNRESOLVED' or j.quota_line is null then null when j.quota_line = '' then j.places - j.last_place + j.equals
                                 else j.circle_free end::int as free_places,
                       case when j.outcome in ('KEPT', 'MOVED') and j.in_circle <> 'MOVED' and j.total = e.total then {settledBy} end as settled_by,
                       {settledInCircle} as settled_in_circle
                from judged j
                left join edge e on j.class_before = :limited and e.side = case when j.outcome = 'KEPT' then 1 else 0 end
                     and exists (select 1 from edge b where b.side = 1)
                {circleEdge}
            ),
            """;

    private static final String CIRCLE_EDGE = """
            left join circle_edge ce on j.class_before = :limited and j.circle_places is not null and ce.circle = j.circle
                 and ce.side = case when j.in_circle = 'KEPT' then 1 else 0 end
                 and exists (select 1 from circle_edge b where b.side = 1 and b.circle = j.circle)""";

    private QuotaSql() {}

    static String lines(QuotaRule rule) {
        boolean circles = rule.base() != Base.AGENCY;
        String inCircle =
                "case when j.outcome in ('KEPT', 'MOVED') and j.in_circle = j.outcome and j.total = ce.total then "
                        + settledBy(rule.ties(), "ce") + " end";
        return (circles ? CIRCLES : NO_CIRCLES)
                + AGENCY.replace("{goingOn}", circles ? ", goes_on" : "")
                        .replace("{waits}", circles ? "bool_or(in_circle = 'UNRESOLVED') over same" : "false")
                        .replace("{settledBy}", settledBy(rule.ties(), "e"))
                        .replace("{settledInCircle}", circles ? inCircle : "null::text")
                        .replace("{circleEdge}", circles ? CIRCLE_EDGE : "");
    }

    private static String settledBy(List<TieBreak> ties, String edge) {
        return ties.stream()
                .map(tie -> "when j." + column(tie) + " <> " + edge + "." + column(tie) + " then '" + tie + "'")
                .collect(Collectors.joining(" ", "case ", " end"));
    }

    static String column(TieBreak tie) {
        return switch (tie) {
            case HIGHER_II2 -> "results_points";
            case HIGHER_COMPLETION_RATIO -> "ratio";
            case FEWER_DEDUCTIONS -> "deducted";
        };
    }
}
