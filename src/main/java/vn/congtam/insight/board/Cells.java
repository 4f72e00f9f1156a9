package vn.congtam.insight.board;

import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the counts of one closed month. */
@Component
class Cells {

    private static final RowMapper<Cell> MAPPER = new SimplePropertyRowMapper<>(Cell.class);

    private static final String BY_UNIT = """
            select t.unit_id as group_id, u.name as group_name, t.framework_version_id as framework_id, t.class as rating, t.band, t.people,
                   t.points, t.moved
            from ({tally}) t
            join unit u on u.id = t.unit_id
            order by u.ordinal, u.name, u.id, t.class, t.band
            """.replace("{tally}", Sight.TALLY);

    private static final String BY_AGENCY = """
            select t.agency_id as group_id, a.name as group_name, t.framework_version_id as framework_id, t.class as rating, t.band, t.people,
                   t.points, t.moved
            from agency_tally t
            join period p on p.id = t.period_id and p.status in (:statuses)
            join agency a on a.id = t.agency_id
            where t.month = :month
            order by a.name, t.agency_id, t.class, t.band
            """;

    private final JdbcClient jdbc;

    Cells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unit null for the whole agency */
    List<Cell> byUnit(long agency, YearMonth month, Sight sight, @Nullable Long unit) {
        return jdbc.sql(BY_UNIT)
                .param("agency", agency)
                .param("months", List.of(month.atDay(1)))
                .param("statuses", sight.statuses())
                .param("reader", sight.reader(), Types.BIGINT)
                .param("unit", unit, Types.BIGINT)
                .query(MAPPER)
                .list();
    }

    List<Cell> byAgency(YearMonth month, List<String> statuses) {
        return jdbc.sql(BY_AGENCY)
                .param("month", month.atDay(1))
                .param("statuses", statuses)
                .query(MAPPER)
                .list();
    }
}
