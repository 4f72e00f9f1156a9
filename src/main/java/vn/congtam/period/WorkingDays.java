package vn.congtam.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts working days by the city's calendar: Monday to Friday without holidays and days off in lieu, and the weekend days that
 * are worked in exchange. Days are calendar days of Vietnam, whatever the zone of the server.
 */
@Service
public class WorkingDays {

    private final JdbcClient jdbc;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    /** Both days included; 0 when the last lies before the first. */
    public int between(LocalDate first, LocalDate last) {
        return jdbc.sql("select working_days(cast(:first as date), cast(:last as date))")
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .single();
    }

    /** The last of so many working days that follow a day; that day itself is not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        return jdbc.sql("""
                        select cast(:from as date) + n from generate_series(1, 60 + 2 * :days) as n
                        left join calendar_day c on c.day = cast(:from as date) + n
                        where coalesce(c.kind = 'SWAPPED_WORKING', extract(isodow from cast(:from as date) + n) < 6)
                        order by n offset :days - 1 limit 1
                        """)
                .param("from", day)
                .param("days", workingDays)
                .query(LocalDate.class)
                .single();
    }
}
