package vn.congtam.period.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Reads and writes the city's calendar. Months that are opened already keep their number of working days. */
@Service
class CalendarDays {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarDays(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    List<CalendarDay> of(int year) {
        return jdbc.sql("select * from calendar_day where day between :first and :last order by day")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("basis")))
                .list();
    }

    /** @param opened agencies that have opened the month already and keep their number */
    record Month(YearMonth month, int workingDays, int opened) {}

    /** The twelve months with their working days. */
    List<Month> months(int year) {
        return jdbc.sql("""
                        select m.month, working_days(m.month, (m.month + interval '1 month' - interval '1 day')::date) as days,
                               (select count(*) from period p where p.month = m.month) as opened
                        from (select make_date(:year, n, 1) as month from generate_series(1, 12) n) m order by m.month
                        """)
                .param("year", year)
                .query((row, n) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("days"),
                        row.getInt("opened")))
                .list();
    }

    /**
     * Adds days, or changes what is known of them; all or nothing.
     *
     * @throws Refused when a kind does not fit the day of the week, or a text is missing or too long
     */
    @Transactional
    public void put(List<CalendarDay> days, CurrentOfficial by) {
        days.forEach(day -> write(day, by));
        audit.append(AuditEvent.of("calendar.changed", "calendar_day", null)
                .with(Map.of(
                        "days",
                        days.stream().map(day -> day.day() + " " + day.kind()).toList())));
    }

    /** @throws NotFound for a day that is not in the calendar */
    @Transactional
    public void remove(LocalDate day) {
        int removed =
                jdbc.sql("delete from calendar_day where day = ?").param(day).update();
        if (removed == 0) {
            throw new NotFound();
        }
        audit.append(AuditEvent.of("calendar.day-removed", "calendar_day", null).with(Map.of("day", day.toString())));
    }

    private void write(CalendarDay day, CurrentOfficial by) {
        if (day.name().isBlank() || day.name().length() > LONGEST || day.basis().length() > LONGEST) {
            throw new Refused("period.calendar.refused.name", LONGEST);
        }
        if (!day.kind().fits(day.day())) {
            throw new Refused("period.calendar.refused." + day.kind());
        }
        jdbc.sql("""
                        insert into calendar_day (day, kind, name, basis, changed_by, changed_at)
                        values (:day, :kind, :name, :basis, :by, :now)
                        on conflict (day) do update set kind = excluded.kind, name = excluded.name, basis = excluded.basis,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("name", day.name().strip())
                .param("basis", day.basis().strip())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
