package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.ConvertedResult;
import vn.congtam.rulebook.engine.Deduction;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.engine.Step;
import vn.congtam.rulebook.engine.Trace;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The trace is complete: stored total and class follow from its steps alone, for every sheet of a random closed month. */
@ApplicationTest
class TraceOfEverySheetTests {

    private static final int PEOPLE = 25;
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Autowired
    Explanations explanations;

    @Autowired
    MonthClosing closing;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TestCity city;

    @ParameterizedTest
    @CsvSource({"1841-QĐ/TU, 7", "1841-QĐ/TU, 8", "335/2025/NĐ-CP, 7", "335/2025/NĐ-CP, 8"})
    void storedTotalAndClassFollowFromTheTraceAlone(String code, long seed) {
        Random random = new Random(seed);
        Framework framework = frameworks.find(code, null).orElseThrow().framework();
        TestMonth month = new TestMonth(jdbc, city, NOVEMBER, code);
        List<Long> sheets = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String role = i % 4 == 0 ? "DEPUTY" : "MEMBER";
            Official official = city.official(month.agency, month.unit, role, "Người " + i);
            sheets.add(decide(month, official, role, framework, random));
        }
        closing.close(month.period, null, null);
        for (long sheet : sheets) {
            Explanation why = explanations.of(sheet);
            Trace trace = java.util.Objects.requireNonNull(why.trace());
            BigDecimal stored = stored(sheet, "total", BigDecimal.class);
            BigDecimal again = total(trace);
            assertThat(again.subtract(stored).abs()).isLessThan(new BigDecimal("0.00000000001"));
            assertThat(why.total()).isEqualTo(Points.of(stored));
            assertThat(why.rows().getLast().points()).isEqualTo(Points.of(stored));
            String ratedClass = framework.classes().bands().stream()
                    .filter(band -> stored.compareTo(band.minimum().value()) >= 0)
                    .findFirst()
                    .orElseThrow()
                    .ratedClass()
                    .name();
            assertThat(stored(sheet, "class_by_score", String.class)).isEqualTo(ratedClass);
            assertThat(trace.only(Step.Classified.class)
                            .map(step -> step.band().ratedClass().name()))
                    .containsExactly(ratedClass);
        }
    }

    private long decide(TestMonth month, Official official, String role, Framework framework, Random random) {
        SheetKind kind = "MEMBER".equals(role) ? SheetKind.STAFF : SheetKind.LEADER;
        Map<String, Points> given = new LinkedHashMap<>();
        boolean good = random.nextBoolean();
        for (Criterion line : framework.sheet(kind).criteria()) {
            if (line.kind() == Criterion.Kind.MARK) {
                given.put(line.code(), Points.of(random.nextBoolean() ? 100 : 50));
            } else if (line.isTyped()) {
                int steps = line.maximum().value().multiply(BigDecimal.TWO).intValueExact();
                int half = good ? steps - random.nextInt(2) : random.nextInt(steps + 1);
                given.put(line.code(), Points.of(BigDecimal.valueOf(half).divide(BigDecimal.TWO)));
            }
        }
        List<Deduction> deductions =
                random.nextInt(3) > 0 || framework.deductions().isEmpty()
                        ? List.of()
                        : List.of(new Deduction(
                                item(framework, random).code(),
                                NOVEMBER.atDay(9),
                                1 + random.nextInt(40),
                                Points.of("0.5"),
                                "muộn"));
        WorkFigures work = framework.conversionRule().isPresent()
                ? WorkFigures.of(conversion(random))
                : WorkFigures.of(new CompletionRatio(random.nextInt(18), 18));
        Score score = ScoringEngine.score(framework, kind, new SheetPoints(given, deductions, work));
        long sheet = month.decide(official, role, score.total().value().toPlainString());
        store(sheet, given, deductions, work, score);
        return sheet;
    }

    private void store(
            long sheet, Map<String, Points> given, List<Deduction> deductions, WorkFigures work, Score score) {
        Map<String, Object> lines = new HashMap<>();
        given.forEach((code, points) -> lines.put(code, Map.of("points", points.value())));
        List<Map<String, Object>> entries = deductions.stream()
                .map(entry -> Map.<String, Object>of(
                        "item", entry.item(),
                        "date", entry.date().toString(),
                        "times", entry.times(),
                        "points", entry.pointsEach().value(),
                        "note", entry.note()))
                .toList();
        jdbc.sql("""
                        update assessment set lines = cast(:lines as jsonb), deductions = cast(:entries as jsonb),
                               conversion = cast(:conversion as jsonb), class_by_score = :class, deducted = :deducted
                        where sheet_id = :sheet
                        """)
                .param("lines", json.writeValueAsString(lines))
                .param("entries", json.writeValueAsString(entries))
                .param("conversion", work.conversion() == null ? null : json.writeValueAsString(work.conversion()))
                .param("class", score.classByScore().name())
                .param("deducted", score.deductionTotal().value())
                .param("sheet", sheet)
                .update();
        CompletionRatio ratio = work.completion();
        if (ratio != null) {
            jdbc.sql("update score_sheet set ratio_done = ?, ratio_assigned = ? where id = ?")
                    .params(ratio.done(), ratio.assigned(), sheet)
                    .update();
        }
    }

    private static Conversion conversion(Random random) {
        BigDecimal assigned = BigDecimal.valueOf(1 + random.nextInt(600), 2);
        BigDecimal completed = assigned.multiply(BigDecimal.valueOf(50 + random.nextInt(70), 2));
        return new Conversion(
                assigned,
                completed,
                completed.multiply(BigDecimal.valueOf(random.nextInt(5) * 25L, 2)),
                completed.multiply(BigDecimal.valueOf(random.nextInt(5) * 25L, 2)),
                true);
    }

    private static DeductionItem item(Framework framework, Random random) {
        return framework.deductions().get(random.nextInt(framework.deductions().size()));
    }

    private <T> T stored(long sheet, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from month_result where sheet_id = ?")
                .param(sheet)
                .query(type)
                .single();
    }

    /** Adds up the steps by hand, without the engine. */
    private static BigDecimal total(Trace trace) {
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, BigDecimal> asked = new LinkedHashMap<>();
        Map<String, BigDecimal> applied = new HashMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Step step : trace.steps()) {
            switch (step) {
                case Step.LineGiven line -> sums.put(line.code(), line.points().value());
                case Step.Converted line -> sums.put(line.code(), converted(line));
                case Step.GroupSummed group ->
                    sums.put(
                            group.code(),
                            group.parts().stream()
                                    .map(part -> sums.getOrDefault(part, BigDecimal.ZERO))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
                case Step.Clamped clamped ->
                    sums.compute(
                            clamped.code(),
                            (key, sum) -> java.util.Objects.requireNonNull(sum)
                                    .min(clamped.maximum().value())
                                    .max(BigDecimal.ZERO));
                case Step.Deducted entry ->
                    asked.merge(entry.group(), entry.total().value(), BigDecimal::add);
                case Step.DeductionFloored floored ->
                    applied.put(
                            floored.group(),
                            asked.getOrDefault(floored.group(), BigDecimal.ZERO)
                                    .min(sums.getOrDefault(floored.group(), BigDecimal.ZERO)));
                case Step.Totalled all -> {
                    asked.forEach(applied::putIfAbsent);
                    total = all.groups().stream().map(sums::get).reduce(BigDecimal.ZERO, BigDecimal::add);
                    total = applied.values().stream().reduce(total, BigDecimal::subtract);
                    total = total.max(BigDecimal.ZERO).min(HUNDRED);
                }
                default -> {}
            }
        }
        return total;
    }

    private static BigDecimal converted(Step.Converted line) {
        ConvertedResult result = line.result();
        Conversion sums = result.conversion();
        BigDecimal mean = BigDecimal.ZERO;
        for (ConvertedResult.Part part : result.parts()) {
            BigDecimal share = switch (part.code()) {
                case "a" -> sums.completed().divide(sums.assigned(), MathContext.DECIMAL128);
                case "b" -> sums.passed().divide(sums.assigned(), MathContext.DECIMAL128);
                case "c" -> sums.punctual().divide(sums.assigned(), MathContext.DECIMAL128);
                default -> part.percent().divide(HUNDRED, MathContext.DECIMAL128);
            };
            mean = mean.add(part.capped() ? BigDecimal.ONE : share);
        }
        return mean.divide(BigDecimal.valueOf(result.parts().size()), MathContext.DECIMAL128)
                .multiply(line.maximum().value());
    }
}
