package vn.congtam.insight.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.VietnamTime;

/** Reads from the story of the sheets what was left at the end of each working day and is left today, in one statement. */
@Component
class BurnDowns {

    /** Days before the deadline of the self-assessment that are shown at least. */
    private static final int LEAD = 10;

    private static final String QUERY = """
            with sheets as (select id, reviewer1_id is null as direct from score_sheet where period_id = :period and status <> 'NOT_RATED'),
            steps as (
                select s.id, s.direct, t.to_status, t.id as step, (t.at at time zone 'Asia/Ho_Chi_Minh')::date as day
                from sheets s join sheet_transition t on t.sheet_id = s.id),
            stays as (
                select *, lead(day) over (partition by id order by step) as until from steps),
            days as (
                select d::date as day from generate_series(cast(:first as date), cast(:last as date), interval '1 day') d
                where working_days(d::date, d::date) > 0 or d::date in (:due) or d::date = cast(:last as date))
            select d.day, n.people, n.people - count(s.id) filter (where s.to_status not in ('DRAFT', 'RETURNED')) as unsent,
                   n.people - count(s.id) filter (where s.to_status in ('REVIEWED', 'DECIDED') or (s.to_status = 'SUBMITTED' and s.direct)) as unreviewed,
                   n.people - count(s.id) filter (where s.to_status = 'DECIDED') as undecided
            from days d
            cross join (select count(*) as people from sheets) n
            left join stays s on s.day <= d.day and (s.until is null or s.until > d.day)
            group by d.day, n.people order by d.day
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BurnDowns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    BurnDown of(PeriodSummary period) {
        LocalDate today = VietnamTime.today(clock);
        Map<LocalDate, List<String>> due = due(period);
        LocalDate first = day(period.selfDue()).minusDays(LEAD);
        LocalDate last = Stream.of(day(period.publishDue()), today)
                .min(LocalDate::compareTo)
                .orElse(today);
        int[] people = {0};
        List<BurnDown.Day> days = new ArrayList<>(jdbc.sql(QUERY)
                .param("period", period.id())
                .param("first", first)
                .param("last", last)
                .param("due", due.keySet())
                .query((row, n) -> {
                    people[0] = row.getInt("people");
                    LocalDate day = row.getObject("day", LocalDate.class);
                    return new BurnDown.Day(
                            day,
                            row.getInt("unsent"),
                            row.getInt("unreviewed"),
                            row.getInt("undecided"),
                            due.getOrDefault(day, List.of()));
                })
                .list());
        due.forEach((day, steps) -> {
            if (day.isAfter(last) && !day.isBefore(first)) {
                days.add(new BurnDown.Day(day, null, null, null, steps));
            }
        });
        return new BurnDown(people[0], days);
    }

    private static Map<LocalDate, List<String>> due(PeriodSummary period) {
        Map<LocalDate, List<String>> due = new LinkedHashMap<>();
        add(due, period.selfDue(), "self");
        add(due, period.reviewDue(), "review");
        add(due, period.decisionDue(), "decision");
        add(due, period.publishDue(), "publish");
        return due;
    }

    private static void add(Map<LocalDate, List<String>> due, Instant at, String step) {
        due.merge(
                day(at),
                List.of(step),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }

    private static LocalDate day(Instant at) {
        return VietnamTime.local(at).toLocalDate();
    }
}
