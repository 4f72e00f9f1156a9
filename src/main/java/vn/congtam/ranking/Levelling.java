package vn.congtam.ranking;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds units whose totals lie close together, the densest first; a figure to ask about, never a reason to block. Read
 * together with the figures of the ranking, which rest on the same rows.
 */
@Component
class Levelling {

    /** To follow the expression {@code ranked}. */
    static final String EXPRESSIONS = """
            , totals as (
                select false as before, r.unit_id, r.total from ranked r where r.rated
                union all
                select true, r.unit_id, r.total from month_result r join closing c on c.id = r.closing_id
                  and c.version = (select max(l.version) from closing l where l.period_id = c.period_id)
                where r.agency_id = :agency and r.month = cast(:month as date) - interval '1 month' and r.rated
            ), windowed as (
                select before, unit_id, total, count(*) over dense as dense, max(total) over dense as top,
                       count(*) over (partition by before, unit_id) as people
                from totals
                window dense as (partition by before, unit_id order by total range between current row and 2.0 following)
            ), densest as (
                select distinct on (before, unit_id) before, unit_id, people::int, dense::int, total as low, top,
                       case when people >= 5 then (100 * dense / people)::int end as percent
                from windowed order by before, unit_id, dense desc, total desc
            )
            """;

    /** One value: the units as JSON. */
    static final String UNITS = """
            (select coalesce(json_agg(l), '[]') from (
            select u.name as unit, n.people, n.dense, n.low as "from", n.top as "to", n.percent, o.percent as previous
            from densest n
            join unit u on u.id = n.unit_id
            left join densest o on o.before and o.unit_id = n.unit_id
            where not n.before
            order by n.percent desc nulls last, u.name
            limit 50
            ) l)""";

    private static final TypeReference<List<LevellingRow>> ROWS = new TypeReference<>() {};

    private final JsonMapper json;

    Levelling(JsonMapper json) {
        this.json = json;
    }

    List<LevellingRow> read(String units) {
        return json.readValue(units, ROWS);
    }
}
