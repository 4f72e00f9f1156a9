package vn.congtam.worklog.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;

/** Reads weeks of people in one statement, however many people and weeks. */
@Component
class WeekReader {

    private static final String WEEKS = """
            with worked as (
                select t.person_id, date_trunc('week', t.due_on)::date as monday, count(*) as planned,
                       count(*) filter (where t.disposition = 'ACTIVE' and t.finished_on <= t.due_on and t.quality <> 'FAILED') as done,
                       count(*) filter (where t.disposition = 'ACTIVE' and coalesce(t.finished_on, :today) > t.due_on) as late,
                       count(*) filter (where t.due_on >= :today and coalesce(t.finished_on, :today) <= t.due_on
                           and not (t.disposition = 'ACTIVE' and t.finished_on is not null and t.quality <> 'FAILED')) as running
                from task t where t.person_id = any(:people) and t.due_on between :first and :last
                group by t.person_id, date_trunc('week', t.due_on)
            ), checked as (
                select c.*, p.full_name as confirmer from week_check c left join person p on p.id = c.confirmed_by
                where c.person_id = any(:people) and c.monday between :first and :last
            )
            select coalesce(w.person_id, c.person_id) as person, coalesce(w.monday, c.monday) as week_of, coalesce(w.planned, 0) as now_planned,
                   coalesce(w.done, 0) as now_done, coalesce(w.late, 0) as now_late, coalesce(w.running, 0) as now_running,
                   coalesce(c.note, '') as own_note, c.level,
                   coalesce(c.reason, '') as why, c.confirmer, c.confirmed_at, coalesce(c.version, 0) as row_version
            from worked w full join checked c on c.person_id = w.person_id and c.monday = w.monday
            """;

    private final JdbcClient jdbc;
    private final LevelRule rule;
    private final Clock clock;

    WeekReader(JdbcClient jdbc, LevelRule rule, Clock clock) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.clock = clock;
    }

    private record Key(long person, Week week) {}

    /**
     * Lines in the order of weeks, within a week in the order of people.
     *
     * @param weeks one after the other, at least one
     */
    List<WeekLine> of(Collection<Long> people, List<Week> weeks) {
        Map<Key, WeekLine> found = new HashMap<>();
        jdbc.sql(WEEKS)
                .param("people", people.toArray(Long[]::new))
                .param("first", weeks.getFirst().monday())
                .param("last", weeks.getLast().sunday())
                .param("today", VietnamTime.today(clock))
                .query((row, n) -> line(row))
                .list()
                .forEach(line -> found.put(new Key(line.personId(), line.week()), line));
        return weeks.stream()
                .flatMap(week ->
                        people.stream().map(person -> found.getOrDefault(new Key(person, week), nothing(person, week))))
                .toList();
    }

    private WeekLine nothing(long person, Week week) {
        WeekFigures none = WeekFigures.NOTHING;
        return new WeekLine(week, person, none, rule.levelOf(none), "", null, "", null, null, 0);
    }

    private WeekLine line(ResultSet row) throws SQLException {
        WeekFigures figures = new WeekFigures(
                row.getInt("now_planned"), row.getInt("now_done"), row.getInt("now_late"), row.getInt("now_running"));
        String level = row.getString("level");
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new WeekLine(
                new Week(row.getDate("week_of").toLocalDate()),
                row.getLong("person"),
                figures,
                rule.levelOf(figures),
                row.getString("own_note"),
                level == null ? null : Level.valueOf(level),
                row.getString("why"),
                row.getString("confirmer"),
                confirmed == null ? null : confirmed.toInstant(),
                row.getInt("row_version"));
    }
}
