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
            long periodId,
            YearMonth month,
            Framework framework,
            Map<Long, DemoOfficial> officials,
            DemoTexts texts,
            LocalDate today,
            Function<DemoOfficial, DemoGoal> goals) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        Random random = new Random(month.hashCode() * 31L + periodId);
        DemoSheets sheets = new DemoSheets(framework, texts, json, random);
        LocalDate evening = today.isBefore(month.atEndOfMonth()) ? today.minusDays(1) : month.atDay(24);
        for (DemoSheet sheet : DemoSheet.of(jdbc, periodId)) {
            DemoOfficial official = Objects.requireNonNull(officials.get(sheet.personId()));
            DemoTasks own = new DemoTasks(texts, month, today, random);
            tasks.addAll(own.invent(official, sheet));
            Instant at = VietnamTime.instant(evening.atTime(9 + random.nextInt(8), random.nextInt(60)));
            sheets.walk(official, sheet, own.ratio(), new DemoMarks(framework, sheet.kind(), month, random), goals.apply(official), at);
        }
        write(DemoTasks.INSERT, tasks);
        write(DemoSheets.INSERT_ASSESSMENT, sheets.assessments);
        write(DemoSheets.UPDATE_SHEET, sheets.states);
        write(DemoSheets.INSERT_TRANSITION, sheets.transitions);
    }

    private void write(String sql, List<Map<String, Object>> rows) {
        SqlParameterSource[] parameters = SqlParameterSourceUtils.createBatch(rows);
        if (parameters.length > 0) {
            batches.batchUpdate(sql, parameters);
        }
    }
}
