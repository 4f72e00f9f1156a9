package vn.congtam.insight.levelling;

import java.time.YearMonth;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the analysis of a month at once, instead of waiting for the worker. */
@TestComponent
public class TestAnalysis {

    private final LevellingAnalysis analysis;
    private final JdbcClient jdbc;

    TestAnalysis(LevellingAnalysis analysis, JdbcClient jdbc) {
        this.analysis = analysis;
        this.jdbc = jdbc;
    }

    /** Of all agencies that closed it. */
    public void ofMonth(YearMonth month) {
        jdbc.sql("select max(c.id) from closing c join period p on p.id = c.period_id where p.month = ? group by p.id")
                .param(month.atDay(1))
                .query((row, n) -> row.getLong(1))
                .list()
                .forEach(analysis::analyse);
    }
}
