package vn.congtam.ranking;

import java.util.List;
import java.util.stream.Collectors;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.Base;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;

/**
 * The set that the classes of a month's part come from, as a common table expression called {@code ranked}: one row per person who is
 * decided or not rated. Preview, closing and every page read the same columns, whether they are worked out from decided sheets
 * or read back from a closed month. The class rules are those of {@code rulebook.classification}; tests hold the two together.
 * Parameters: {@link RankedMonth#parameters()}.
 */
final class RankedSql {

    /** What the score and the record earn, and the limits of the agency and of each circle. */
    private static final String EARNED = """
            decided as (
                select s.id as sheet_id, s.person_id, s.unit_id, s.duty_group, s.role, s.ratio_done, s.ratio_assigned, s.days_worked,
                       a.total, coalesce(a.results_points, 0) as results_points, coalesce(a.deducted, 0) as deducted, a.class_by_score,
                       case when s.ratio_assigned > 0 then round(s.ratio_done::numeric / s.ratio_assigned, 12) else 0 end as ratio,
                       {circleOfSheet} as circle
                from score_sheet s
                join assessment a on a.sheet_id = s.id and a.stage = 'DECISION' and a.complete
                where s.period_id = :period and s.framework_version_id = :framework and s.status = 'DECIDED'
            ),
            cap as (
                select distinct on (c.sheet_id) c.sheet_id, c.class_cap, c.reason from (
                    select d.sheet_id, a.class_cap, a.kind || ':' || r.document_no as reason, a.rule
                    from decided d
                    join conduct_record r on r.agency_id = :agency and r.month = :month and r.person_id = d.person_id
                    join (values ('DISCIPLINE', cast(:disciplineCap as text), 1), ('CRITICISM', :criticismCap, 2),
                                 ('DEGRADATION', :degradationCap, 5), ('CORRUPTION', :corruptionCap, 6)) as a (kind, class_cap, rule)
                      on a.kind = r.kind
                    union all
                    select d.sheet_id, cast(:absenceCap as text), 'ABSENCE:' || (:workingDays - d.days_worked), 3
                    from decided d
                    where :workingDays - d.days_worked > cast(:absenceLimit as int)
                    union all
                    select d.sheet_id, u.class, 'HEAD:' || u.document_no, 4
                    from decided d
                    join unit_class u on u.agency_id = :agency and u.month = :month
                     and (d.role = 'HEAD' and u.unit_id = d.unit_id or d.role = 'AGENCY_HEAD' and u.unit_id is null)
                    where :headWithinUnit
                ) c
                join decided d on d.sheet_id = c.sheet_id and c.class_cap > d.class_by_score
                order by c.sheet_id, c.class_cap desc, c.rule, c.reason
            ),
            sized as (
                select d.*, k.class_cap, k.reason as class_cap_reason, greatest(d.class_by_score, k.class_cap) as class_before,
                       (count(*) filter (where greatest(d.class_by_score, k.class_cap) <= :countedUpTo) over () * :percent / :whole)::int as places,
                       {circlePlaces} as circle_places
                from decided d
                left join cap k on k.sheet_id = d.sheet_id
            ),
            """;

    /** What becomes of everybody, and the people who are not rated. */
    private static final String RANKED = """
            ranked as (
                select s.sheet_id, s.person_id, s.unit_id, s.duty_group, true as rated, s.total, s.results_points, s.ratio_done, s.ratio_assigned,
                       s.ratio, s.deducted, s.class_by_score, s.class_cap, s.class_cap_reason, s.class_before, s.outcome,
                       case s.outcome when 'UNRESOLVED' then null
                                      when 'MOVED' then :movedTo when 'MOVED_BY_AUTHORITY' then :movedTo
                                      else s.class_before end as class,
                       s.outcome in ('MOVED', 'MOVED_BY_AUTHORITY') as moved_by_quota,
                       case when s.outcome like '%_BY_AUTHORITY' then 'AUTHORITY' else coalesce(s.settled_by, s.settled_in_circle) end as tie_settled_by,
                       null::text as not_rated_reason, s.rank_agency, s.rank_unit, s.rank_duty_group, s.places, s.circle,
                       case when s.outcome = 'KEPT' and s.settled_by is not null then '' when s.outcome = 'KEPT' and s.settled_in_circle is not null then s.circle
                            else s.quota_line end as quota_line, s.free_places
                from settled s
                union all
                select s.id, s.person_id, s.unit_id, s.duty_group, false, null, null, s.ratio_done, s.ratio_assigned, null, null, null, null, null,
                       null, 'NOT_RATED', null, false, null, s.not_rated_reason, null, null, null, null, '', null, null
                from score_sheet s
                where s.period_id = :period and s.framework_version_id = :framework and s.status = 'NOT_RATED'
            )""";

    /** Reads a closed month back in the same shape. */
    private static final String STORED = """
            ranked as (
                select r.sheet_id, r.person_id, r.unit_id, r.duty_group, r.rated, r.total, r.results_points, r.ratio_done, r.ratio_assigned,
                       case when not r.rated then null when r.ratio_assigned > 0 then round(r.ratio_done::numeric / r.ratio_assigned, 12) else 0 end as ratio,
                       r.deducted, r.class_by_score, r.class_cap, r.class_cap_reason, greatest(r.class_by_score, r.class_cap) as class_before,
                       case when not r.rated then 'NOT_RATED' when r.moved_by_quota then 'MOVED' when r.class = :limited then 'KEPT' else 'NOT_CONCERNED' end as outcome,
                       r.class, r.moved_by_quota, r.tie_settled_by, r.not_rated_reason, r.rank_agency, r.rank_unit, r.rank_duty_group,
                       c.quota_limit as places, case when r.rated then {circleOfResult} else '' end as circle, r.quota_line, null::int as free_places
                from month_result r left join closing_part c on c.closing_id = r.closing_id and c.framework_version_id = r.framework_version_id
                where r.closing_id = :closing and r.framework_version_id = :framework
            )""";

    /**
     * Hash over {@code ranked}: one line per person under the person's code, so that neither the order of the input nor the
     * numbers that the database gives play a part. The canonical line is hashed by itself to keep the whole small. What a month
     * without circles or without fractions does not have is left out of the line, so that its hash is that of all times.
     */
    static final String HASH = """
            select encode(sha256(coalesce(string_agg(sha256(convert_to(concat_ws('|', p.code, r.duty_group, r.rated,
                       coalesce(r.total::numeric(7, 4)::text, '-'), coalesce(r.results_points::numeric(7, 4)::text, '-'),
                       coalesce(r.ratio_done::text, '-'), coalesce(r.ratio_assigned::text, '-'), coalesce(r.deducted::numeric(7, 4)::text, '-'),
                       coalesce(r.class_by_score, '-'), coalesce(r.class_cap_reason, '-'), coalesce(r.class, '-'), r.moved_by_quota,
                       coalesce(r.tie_settled_by, '-'), coalesce(r.not_rated_reason, '-'), coalesce(r.rank_agency::text, '-'),
                       coalesce(r.rank_unit::text, '-'), coalesce(r.rank_duty_group::text, '-'),
                       case when r.total <> round(r.total, 4) then trim_scale(r.total)::text end, nullif({line}, '')), 'UTF8')), ''::bytea
                       order by p.code collate "C"), ''::bytea)), 'hex') as result_hash,
                   count(*)::int as people, count(*) filter (where r.rated)::int as rated,
                   count(*) filter (where r.class_before <= :countedUpTo)::int as counted,
                   count(*) filter (where r.class_by_score = :limited)::int as top_by_score,
                   count(*) filter (where r.class = :limited)::int as top_after_quota,
                   count(*) filter (where r.moved_by_quota)::int as moved, count(*) filter (where r.outcome = 'UNRESOLVED')::int as unresolved
            from ranked r join person p on p.id = r.person_id""";

    /** Best first, people at a line in the order that was declared for it. */
    static final String BEST_FIRST =
            "r.total desc, r.results_points desc, r.ratio desc, r.deducted, r.moved_by_quota, p.sort_key, r.person_id";

    private RankedSql() {}

    static String draft(QuotaRule rule) {
        String circle = circle(rule, "s");
        String sql = EARNED.replace("{circleOfSheet}", circle)
                        .replace("{circlePlaces}", rule.base() == Base.AGENCY ? "null::int" : QuotaSql.CIRCLE_PLACES)
                + QuotaSql.lines(rule)
                + RANKED;
        return sql.replace("{ties}", ordered(rule.ties())).replace("{keys}", keys(rule.ties()));
    }

    static String stored(QuotaRule rule) {
        return STORED.replace("{circleOfResult}", circle(rule, "r"));
    }

    /** The unit's number would differ from database to database: its name stands for it. */
    static String hash(QuotaRule rule) {
        String line = rule.base() == Base.UNIT
                ? "coalesce((select u.name from unit u where u.id::text = r.quota_line), r.quota_line)"
                : "r.quota_line";
        return HASH.replace("{line}", line);
    }

    private static String circle(QuotaRule rule, String table) {
        return switch (rule.base()) {
            case AGENCY -> "''";
            case UNIT -> table + ".unit_id::text";
            case DUTY_GROUP -> table + ".duty_group";
        };
    }

    private static String ordered(List<TieBreak> ties) {
        return ties.stream().map(RankedSql::order).collect(Collectors.joining(", "));
    }

    private static String keys(List<TieBreak> ties) {
        return ties.stream().map(QuotaSql::column).collect(Collectors.joining(", "));
    }

    private static String order(TieBreak tie) {
        return tie == TieBreak.FEWER_DEDUCTIONS ? QuotaSql.column(tie) : QuotaSql.column(tie) + " desc";
    }
}
