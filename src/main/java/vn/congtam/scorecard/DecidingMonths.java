package vn.congtam.scorecard;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.period.PeriodStatus;

/** Reads whose sheet counts in a month with main posts in several agencies, and why. */
@Service
public class DecidingMonths {

    private final JdbcClient jdbc;

    DecidingMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public DecidingMonth of(long personId, YearMonth month) {
        return new DecidingMonth(personId, month, agencies(personId, month), choices(personId, month));
    }

    private List<DecidingMonth.Held> agencies(long personId, YearMonth month) {
        return jdbc.sql("""
                        select h.agency_id, a.name as agency, h.days, h.agency_id = rating_agency(:person, :month) as decides,
                               p.status as period, s.status as sheet, coalesce(s.reopened, false) as reopened,
                               coalesce(s.status = 'NOT_RATED' and s.not_rated_rule is distinct from 'TRANSFERRED', false) as set_aside
                        from agency_days(:person, :month) h
                        join agency a on a.id = h.agency_id
                        left join period p on p.agency_id = h.agency_id and p.month = :month
                        left join score_sheet s on s.period_id = p.id and s.person_id = :person
                        order by h.begun
                        """)
                .param("person", personId)
                .param("month", month.atDay(1))
                .query((row, n) -> {
                    String period = row.getString("period");
                    String sheet = row.getString("sheet");
                    return new DecidingMonth.Held(
                            row.getLong("agency_id"),
                            row.getString("agency"),
                            row.getInt("days"),
                            row.getBoolean("decides"),
                            period == null ? null : PeriodStatus.valueOf(period),
                            sheet == null ? null : SheetStatus.valueOf(sheet),
                            row.getBoolean("set_aside"),
                            row.getBoolean("reopened"));
                })
                .list();
    }

    private List<DecidingMonth.Choice> choices(long personId, YearMonth month) {
        return jdbc.sql("""
                        select c.id, c.agency_id, a.name as agency, c.reason, w.display_name, c.chosen_at
                        from deciding_agency_choice c join agency a on a.id = c.agency_id join account w on w.id = c.chosen_by
                        where c.person_id = :person and c.month = :month order by c.id desc
                        """)
                .param("person", personId)
                .param("month", month.atDay(1))
                .query((row, n) -> new DecidingMonth.Choice(
                        row.getLong("id"),
                        row.getLong("agency_id"),
                        row.getString("agency"),
                        row.getString("reason"),
                        row.getString("display_name"),
                        row.getTimestamp("chosen_at").toInstant()))
                .list();
    }
}
