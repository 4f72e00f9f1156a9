package vn.congtam.ranking;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds units whose totals lie close together; a figure to ask about, never a reason to block. */
@Component
class Levelling {

    private static final String SQL = """
            , totals as (
                select false as before, r.unit_id, r.total from ranked r where r.rated
                union all
                select true, r.unit_id, r.total from month_result r
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
            select u.name as unit, n.people, n.dense, n.low as "from", n.top as "to", n.percent, o.percent as previous
            from densest n
            join unit u on u.id = n.unit_id
            left join densest o on o.before and o.unit_id = n.unit_id
            where not n.before
            order by n.percent desc nulls last, u.name
            limit 50
            """;

    private static final RowMapper<LevellingRow> MAPPER = new SimplePropertyRowMapper<>(LevellingRow.class);

    private final JdbcClient jdbc;

    Levelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units of the month, the densest first. */
    List<LevellingRow> of(RankedMonth month) {
        return jdbc.sql("with " + month.sql() + SQL)
                .params(month.parameters())
                .query(MAPPER)
                .list();
    }
}
