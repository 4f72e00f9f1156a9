package vn.congtam.scorecard.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that have people in the month, for the filter of a big grid. */
@Component
class UnitNames {

    private final JdbcClient jdbc;

    UnitNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record UnitName(long id, String name, int people) {}

    List<UnitName> of(Bench bench) {
        return jdbc.sql("""
                        select s.unit_id, min(s.unit_name) as name, count(*) as people
                        from score_sheet s join unit u on u.id = s.unit_id
                        where s.agency_id = :agency and s.month = :month
                        group by s.unit_id, u.ordinal order by u.ordinal, 2
                        """)
                .param("agency", bench.agencyId())
                .param("month", bench.month().atDay(1))
                .query((row, n) -> new UnitName(row.getLong("unit_id"), row.getString("name"), row.getInt("people")))
                .list();
    }
}
