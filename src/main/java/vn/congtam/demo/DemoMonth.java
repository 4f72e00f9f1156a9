package vn.congtam.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.VietnamTime;

/** Writes tasks and sheets of an opened month in a few batches. */
@Component
@Profile("demo")
class DemoMonth {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    DemoMonth(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /**
     * Fills the month.
     *
     * @param today the day from which the tasks are seen
     * @param goals how far each sheet shall come
     */
    void fill(
            PeriodSummary period,
            Framework framework,
            Map<Long, DemoOfficial> officials,
            DemoTexts texts,
            LocalDate today,
            Function<DemoOfficial, DemoGoal> goals) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        YearMonth month = period.month();
        Random random = new Random(month.hashCode() * 31L + period.id());
        DemoAssessments assessments = new DemoAssessments(framework, texts, json, random);
        DemoStates states = new DemoStates(period.workingDays());
        DemoSheets sheets = new DemoSheets(framework, texts, random, assessments, states);
        LocalDate evening = today.isBefore(month.atEndOfMonth()) ? today.minusDays(1) : month.atDay(24);
        for (DemoSheet sheet : DemoSheet.of(jdbc, period.id())) {
            DemoOfficial official = Objects.requireNonNull(officials.get(sheet.personId()));
            DemoGoal goal = goals.apply(official);
            DemoTasks own = new DemoTasks(texts, month, today, goal == DemoGoal.DECIDED, random);
            tasks.addAll(own.invent(official, sheet));
            Instant at = VietnamTime.instant(evening.atTime(9 + random.nextInt(8), random.nextInt(60)));
            sheets.walk(official, sheet, own.ratio(), new DemoMarks(framework, sheet.kind(), month, random), goal, at);
        }
        write(DemoTasks.INSERT, tasks);
        write(DemoAssessments.INSERT, assessments.rows());
        write(DemoStates.UPDATE_SHEET, states.states());
        write(DemoStates.INSERT_TRANSITION, states.transitions());
    }

    /** Most people have confirmed having seen their result within two days. */
    void acknowledge(long periodId) {
        jdbc.sql("""
                        insert into result_acknowledgement (closing_id, sheet_id, person_id, acknowledged_at, account_id)
                        select r.closing_id, r.sheet_id, r.person_id, p.published_at + (r.person_id % 40) * interval '1 hour', a.id
                        from month_result r join period p on p.id = r.period_id left join account a on a.person_id = r.person_id
                        where r.period_id = :period and (r.person_id % 9 <> 4 or a.id is not null)
                        """).param("period", periodId).update();
    }

    /** The head's choice among people whom the declared order cannot separate at the quota line: no past month is left open. */
    void settleTies(long periodId, int quotaPercent) {
        jdbc.sql("""
                        with candidate as (
                            select s.period_id, s.person_id, s.id, a.total, a.results_points, a.deducted,
                                   s.ratio_done::numeric / nullif(s.ratio_assigned, 0) as ratio,
                                   (select count(*) * :percent / 100 from score_sheet r where r.period_id = :period) as places
                            from score_sheet s
                            join assessment a on a.sheet_id = s.id and a.stage = 'DECISION' and a.class_by_score = 'A'
                            where s.period_id = :period),
                        placed as (
                            select *, rank() over declared as first_place, count(*) over same as equals,
                                   row_number() over (partition by total, results_points, ratio, deducted order by id) as turn
                            from candidate
                            window declared as (order by total desc, results_points desc, ratio desc nulls last, deducted),
                                   same as (partition by total, results_points, ratio, deducted))
                        insert into tie_choice (period_id, person_id, place, reason, chosen_by, chosen_at)
                        select p.period_id, p.person_id, case when p.first_place + p.turn - 1 <= p.places then 1 else 2 end,
                               'Lãnh đạo thống nhất theo khối lượng công việc trong tháng', head.person_id, head.decided_at
                        from placed p
                        join score_sheet head on head.period_id = p.period_id and head.role = 'AGENCY_HEAD'
                        where p.first_place <= p.places and p.first_place + p.equals - 1 > p.places
                        """).param("period", periodId).param("percent", quotaPercent).update();
    }

    private void write(String sql, List<Map<String, Object>> rows) {
        SqlParameterSource[] parameters = SqlParameterSourceUtils.createBatch(rows);
        if (parameters.length > 0) {
            batches.batchUpdate(sql, parameters);
        }
    }
}
