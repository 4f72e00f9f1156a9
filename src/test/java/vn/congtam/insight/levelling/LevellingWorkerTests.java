package vn.congtam.insight.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.audit.AuditTrail;
import vn.congtam.insight.levelling.LevellingRun.State;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class LevellingWorkerTests {

    private static final YearMonth MONTH = YearMonth.of(2026, 7);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    MonthClosing closing;

    @Autowired
    LevellingRuns runs;

    @Autowired
    LevellingRules rules;

    @Autowired
    LevellingWorker worker;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor;

    @Test
    void closingAMonthLeadsToItsAnalysis() throws InterruptedException {
        GeneratedAgency agency = new GeneratedAgency(template, city, 7);
        agency.add(Habit.HONEST, 9);
        long period = agency.fill(MONTH, 7);
        jdbc.sql(
                        "update assessment set total = total - 15, class_by_score = 'B' where period_id = ? and stage = 'DECISION'")
                .param(period)
                .update();
        closing.close(period, null, null);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!run(period).isDone() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(run(period).isDone()).isTrue();
        assertThat(jdbc.sql("select count(*) from levelling_figure where period_id = ?")
                        .param(period)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void failureIsVisibleAndTriedAgain() {
        worker.work();
        GeneratedAgency agency = new GeneratedAgency(template, city, 8);
        agency.add(Habit.LEVEL, 9);
        String hr = city.granted("HR", agency.id);
        long period = agency.fill(MONTH, 7);
        agency.close(period, MONTH, 1);
        new LevellingWorker(runs, new Failing(jdbc, rules, audit, clock), executor).work();
        assertThat(run(period).state()).isEqualTo(State.FAILED);
        assertThat(run(period).retryAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(mvc.get()
                        .uri("/agencies/" + agency.id + "/levelling?month=" + MONTH)
                        .with(city.as(hr)))
                .hasStatusOk()
                .bodyText()
                .contains("Phân tích chưa thành công, sẽ tự chạy lại lúc")
                .contains("Phân tích lại");
        runs.again(period);
        worker.work();
        assertThat(run(period).isDone()).isTrue();
    }

    private LevellingRun run(long period) {
        return runs.of(period).orElseThrow();
    }

    /** An analysis that the database refuses. */
    private static final class Failing extends LevellingAnalysis {

        Failing(JdbcClient jdbc, LevellingRules rules, AuditTrail audit, Clock clock) {
            super(jdbc, rules, audit, clock);
        }

        @Override
        void analyse(long closingId) {
            throw new IllegalStateException(Objects.toString(closingId));
        }
    }
}
