package vn.congtam.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The limits of units or duty groups: worked out while a month is open, kept with its closing. */
@Component
class Circles {

    /** Follows {@code ranked}. */
    private static final String LINES = """
            , lines as (
                select circle, count(*)::int as rated, count(*) filter (where class_before <= :countedUpTo)::int as counted,
                       count(*) filter (where class_before = :limited)::int as contenders,
                       count(*) filter (where outcome like 'KEPT%')::int as kept
                from ranked where rated and circle <> '' group by circle having count(*) > :smallUnitUpTo
            )
            """;

    private static final String COLUMNS = """
            l.circle, coalesce((select u.name from unit u where u.id::text = l.circle and u.agency_id = :agency), l.circle) as name,
            l.rated, l.counted, (l.counted * :percent / :whole)::int as places, l.contenders, l.kept
            from lines l
            """;

    private static final RowMapper<CircleLine> MAPPER = new SimplePropertyRowMapper<>(CircleLine.class);

    private final JdbcClient jdbc;

    Circles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Limits of the month by circle, in the order of their names; none where the limit holds in the agency only. */
    Map<String, CircleLine> of(RankedMonth month) {
        Map<String, CircleLine> circles = new LinkedHashMap<>();
        if (month.hasCircles()) {
            lines(month).forEach(line -> circles.put(line.circle(), line));
        }
        return circles;
    }

    private List<CircleLine> lines(RankedMonth month) {
        return jdbc.sql(
                        month.isOpen()
                                ? "with " + month.sql() + LINES + "select " + COLUMNS + "order by name, circle"
                                : "select * from closing_circle where closing_id = :closing and framework_version_id = :framework order by name, circle")
                .params(month.parameters())
                .query(MAPPER)
                .list();
    }

    /** Keeps them with the closing whose results are written. */
    void record(RankedMonth month, long closing) {
        if (month.hasCircles()) {
            jdbc.sql("with " + RankedSql.stored(month.quota()) + LINES + """
                            insert into closing_circle (closing_id, period_id, framework_version_id, circle, name, rated, counted, places, contenders, kept)
                            select :closing, :period, :framework,
                            """ + COLUMNS)
                    .params(month.parameters())
                    .param("closing", closing)
                    .update();
        }
    }
}
