package vn.congtam.scorecard.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;

/**
 * Reads the board in two statements; late is who is over the own deadline, extensions and grace included. People who are not rated count nowhere; heads of agencies are not counted among those who
 * plan, since the whole agency's plan is theirs.
 */
@Component
class ProgressReader {

    private static final int LATE_SHOWN = 50;

    /** Where a rated sheet stands and whether the deadline of that step has passed. */
    private static final String SHEETS = """
            with sheet as (
                select s.*, u.ordinal,
                       (s.reviewer1_id is not null)::int + (s.reviewer2_id is not null)::int as levels,
                       exists (select 1 from task t where t.person_id = s.person_id and t.month = s.month) as planned,
                       s.role <> 'AGENCY_HEAD' as plans
                from score_sheet s join unit u on u.id = s.unit_id
                where s.period_id = :period and s.status <> 'NOT_RATED'),
            standing as (
                select s.*, s.status not in ('DRAFT', 'RETURNED') as submitted,
                       s.status in ('REVIEWED', 'DECIDED') or (s.status = 'SUBMITTED' and s.levels = 0) as reviewed,
                       s.status = 'DECIDED' as decided
                from sheet s),
            stepped as (
                select s.*, case when not s.submitted then 'SELF' when not s.reviewed then 'REVIEW' when not s.decided then 'DECISION'
                            end as step
                from standing s),
            placed as (
                select s.*, effective_due(s.period_id, s.step, s.unit_id, s.person_id) as step_due,
                       cast(:now as timestamptz) - make_interval(hours => :grace) as bound
                from stepped s)
            """;

    private static final String UNITS = SHEETS + """
            select unit_id, min(unit_name) as name, count(*) as people, count(*) filter (where plans) as planning,
                   count(*) filter (where plans and planned) as planned,
                   count(*) filter (where submitted) as submitted, count(*) filter (where reviewed) as reviewed,
                   count(*) filter (where decided) as decided, count(*) filter (where step_due < bound) as late
            from placed group by unit_id, ordinal order by ordinal, name
            """;

    private static final String LATE = SHEETS + """
            select x.id, x.person_id, p.full_name, x.unit_id, x.unit_name, x.step, x.absence_kind,
                   greatest(1, extract(day from cast(:now as timestamptz) - x.step_due)::int) as days,
                   case x.step when 'REVIEW' then (case x.review_level when 0 then r1.full_name else r2.full_name end)
                               when 'DECISION' then d.full_name end as waits_for,
                   x.role = 'MEMBER' and x.reviewer1_id is null as unassigned
            from placed x
            join person p on p.id = x.person_id
            left join person r1 on r1.id = x.reviewer1_id
            left join person r2 on r2.id = x.reviewer2_id
            left join person d on d.id = x.decider_id
            where x.step_due < x.bound
            order by x.step_due, x.ordinal, p.sort_key limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Progress read(PeriodSummary period) {
        Instant now = clock.instant();
        List<UnitProgress> units = bound(UNITS, period, now)
                .query((row, n) -> unit(row, period, now))
                .list();
        List<LatePerson> late = bound(LATE, period, now)
                .param("limit", LATE_SHOWN)
                .query((row, n) -> person(row))
                .list();
        return new Progress(units, late, current(period, now));
    }

    private static Step current(PeriodSummary period, Instant now) {
        if (now.isBefore(period.planDue())) {
            return Step.PLAN;
        }
        return now.isBefore(period.selfDue())
                ? Step.SELF
                : now.isBefore(period.reviewDue()) ? Step.REVIEW : Step.DECISION;
    }

    private JdbcClient.StatementSpec bound(String sql, PeriodSummary period, Instant now) {
        return jdbc.sql(sql)
                .param("period", period.id())
                .param("grace", period.graceHours())
                .param("now", Timestamp.from(now));
    }

    private static UnitProgress unit(ResultSet row, PeriodSummary period, Instant now) throws SQLException {
        int people = row.getInt("people");
        return new UnitProgress(
                row.getLong("unit_id"),
                row.getString("name"),
                people,
                List.of(
                        tally(Step.PLAN, row.getInt("planned"), row.getInt("planning"), period.planDue(), now),
                        tally(Step.SELF, row.getInt("submitted"), people, period.selfDue(), now),
                        tally(Step.REVIEW, row.getInt("reviewed"), people, period.reviewDue(), now),
                        tally(Step.DECISION, row.getInt("decided"), people, period.decisionDue(), now)),
                row.getInt("late"));
    }

    private static Tally tally(Step step, int done, int people, Instant due, Instant now) {
        return new Tally(step, done, people, due, now.isAfter(due));
    }

    private static LatePerson person(ResultSet row) throws SQLException {
        return new LatePerson(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("full_name"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                Step.valueOf(row.getString("step")),
                row.getInt("days"),
                row.getString("absence_kind"),
                row.getString("waits_for"),
                row.getBoolean("unassigned"));
    }
}
