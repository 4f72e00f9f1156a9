package vn.congtam.insight.board;

import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads months of units or agencies side by side. */
@Component
class GroupMonths {

    private static final RowMapper<GroupMonth> MAPPER = new SimplePropertyRowMapper<>(GroupMonth.class);

    private static final String FIGURES = """
            t.month, sum(t.people)::int as people, coalesce(sum(t.people) filter (where t.class <> '-'), 0)::int as rated, sum(t.points) as points,
            coalesce(sum(t.people) filter (where t.class = 'A'), 0)::int as best, coalesce(sum(t.people) filter (where t.class = 'D'), 0)::int as worst
            """;

    private static final String BY_UNIT =
            "select t.unit_id as group_id, u.name as group_name, " + FIGURES + """
            from ({tally}) t
            join unit u on u.id = t.unit_id
            group by t.unit_id, u.ordinal, u.name, t.month
            order by u.ordinal, u.name, t.unit_id, t.month
            """.replace("{tally}", Sight.TALLY);

    /** Summed before names come in, so that only the sums are sorted. */
    private static final String BY_AGENCY = "with sums as (select t.period_id, t.agency_id, " + FIGURES + """
            from agency_tally t where t.month in (:months) group by t.period_id, t.agency_id, t.month)
            select s.agency_id as group_id, a.name as group_name, s.month, s.people, s.rated, s.points, s.best, s.worst
            from sums s
            join period p on p.id = s.period_id and p.status in (:statuses)
            join agency a on a.id = s.agency_id
            order by a.name, s.agency_id, s.month
            """;

    private final JdbcClient jdbc;

    GroupMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unit null for the whole agency */
    List<GroupMonth> byUnit(long agency, List<YearMonth> months, Sight sight, @Nullable Long unit) {
        return jdbc.sql(BY_UNIT)
                .param("agency", agency)
                .param("months", months.stream().map(month -> month.atDay(1)).toList())
                .param("statuses", sight.statuses())
                .param("reader", sight.reader(), Types.BIGINT)
                .param("unit", unit, Types.BIGINT)
                .query(MAPPER)
                .list();
    }

    List<GroupMonth> byAgency(List<YearMonth> months, List<String> statuses) {
        return jdbc.sql(BY_AGENCY)
                .param("months", months.stream().map(month -> month.atDay(1)).toList())
                .param("statuses", statuses)
                .query(MAPPER)
                .list();
    }

    /** Months with results that a reader of all agencies sees, newest first. */
    List<YearMonth> months(List<String> statuses) {
        return jdbc.sql("select distinct month from period where status in (:statuses) order by month desc limit 36")
                .param("statuses", statuses)
                .query((row, n) -> YearMonth.from(row.getDate("month").toLocalDate()))
                .list();
    }
}
