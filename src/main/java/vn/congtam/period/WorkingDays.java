package vn.congtam.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts the working days of a month: Monday to Friday without the days of {@code non_working_day}. */
@Service
public class WorkingDays {

    private final JdbcClient jdbc;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(YearMonth month) {
        return jdbc.sql("""
                        select count(*) from generate_series(cast(:first as date), cast(:last as date), interval '1 day') as d
                        where extract(isodow from d) < 6 and not exists (select 1 from non_working_day n where n.day = d::date)
                        """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    /** The last of so many working days that follow a day; that day itself is not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        return jdbc.sql("""
                        select d::date from generate_series(cast(:from as date) + 1, cast(:from as date) + 60 + 2 * :days, interval '1 day') as d
                        where extract(isodow from d) < 6 and not exists (select 1 from non_working_day n where n.day = d::date)
                        order by d offset :days - 1 limit 1
                        """)
                .param("from", day)
                .param("days", workingDays)
                .query(LocalDate.class)
                .single();
    }
}
