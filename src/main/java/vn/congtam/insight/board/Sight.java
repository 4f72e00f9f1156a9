package vn.congtam.insight.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of an agency's months. Nobody sees the own result before it is published; a figure of a small unit would tell it,
 * and any figure would to somebody who knows the results of all the others. So the own result is left out of every figure until then.
 *
 * @param statuses of months that the reader sees results of
 * @param reader person whose results count once they are published, null for readers who are no officials
 */
record Sight(List<String> statuses, @Nullable Long reader) {

    /** Counts of an agency's units in some months, or of one of them, without the reader's own result until it is published. */
    static final String TALLY = """
            select t.month, t.unit_id, t.framework_version_id, t.class, t.band, t.people - coalesce(o.people, 0) as people,
                   t.points - coalesce(o.points, 0) as points, t.moved - coalesce(o.moved, 0) as moved
            from month_tally t
            join period p on p.id = t.period_id and p.status in (:statuses)
            left join lateral (
                select 1 as people, coalesce(r.total, 0) as points, case when r.moved_by_quota then 1 else 0 end as moved
                from month_result r
                where p.status <> 'PUBLISHED' and r.person_id = cast(:reader as bigint) and r.month = t.month and r.closing_id = t.closing_id
                  and r.unit_id = t.unit_id and r.framework_version_id = t.framework_version_id and coalesce(r.class, '-') = t.class
                  and t.band = case when r.total is null then -1 else least(floor(r.total / 5), 19) end) o on true
            where t.agency_id = :agency and t.month in (:months) and (cast(:unit as bigint) is null or t.unit_id = :unit)
              and t.people > coalesce(o.people, 0)
            """;

    Sight {
        statuses = List.copyOf(statuses);
    }
}
