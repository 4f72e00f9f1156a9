package vn.congtam.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.engine.GroupCell;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.shared.Points;

/** Collects the assessments of a month, scored by the real engine. */
final class DemoAssessments {

    static final String INSERT = """
            insert into assessment (sheet_id, period_id, stage, author_id, lines, deductions, group_points, complete, total,
                                    results_points, bonus_points, deducted, class_by_score, reason, remark, agreed, started_at, updated_at)
            values (:sheet, :period, :stage, :author, cast(:lines as jsonb), cast(:deductions as jsonb), cast(:groups as jsonb), :complete,
                    :total, :results, :bonus, :deducted, :class, :reason, :remark, :agreed, :at, :at)
            """;

    private final Framework framework;
    private final DemoTexts texts;
    private final JsonMapper json;
    private final Random random;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    DemoAssessments(Framework framework, DemoTexts texts, JsonMapper json, Random random) {
        this.framework = framework;
        this.texts = texts;
        this.json = json;
        this.random = random;
    }

    /** Rows for {@link #INSERT}. */
    List<Map<String, Object>> rows() {
        return rows;
    }

    void add(
            DemoSheet sheet,
            String stage,
            @Nullable Long author,
            SheetPoints points,
            String reason,
            String remark,
            Instant at,
            boolean agreed) {
        Score score = ScoringEngine.score(framework, sheet.kind(), points);
        Map<String, Object> row = new HashMap<>();
        row.put("sheet", sheet.id());
        row.put("period", sheet.periodId());
        row.put("stage", stage);
        row.put("author", author);
        row.put("lines", json.writeValueAsString(lines(sheet, points)));
        row.put(
                "deductions",
                json.writeValueAsString(points.deductions().stream()
                        .map(d -> new DeductionEntry(d.item(), d.date(), d.times(), d.pointsEach(), d.note()))
                        .toList()));
        Map<String, Points> cells = cells(score);
        row.put("groups", json.writeValueAsString(cells));
        row.put("complete", score.complete());
        row.put("total", score.total().value());
        row.put("results", cells.getOrDefault("II.2", Points.ZERO).value());
        row.put("bonus", cells.getOrDefault("III", Points.ZERO).value());
        row.put("deducted", score.deductionTotal().value());
        row.put("class", score.classByScore().name());
        row.put("reason", reason);
        row.put("remark", remark);
        row.put("agreed", agreed);
        row.put("at", Timestamp.from(at));
        rows.add(row);
    }

    private static Map<String, Points> cells(Score score) {
        return score.cells().stream()
                .filter(cell -> cell.points() != null)
                .collect(Collectors.toMap(
                        GroupCell::code,
                        cell -> Objects.requireNonNull(cell.points()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private Map<String, AssessmentLine> lines(DemoSheet sheet, SheetPoints points) {
        Map<String, AssessmentLine> lines = new LinkedHashMap<>();
        for (Criterion criterion : framework.sheet(sheet.kind()).criteria()) {
            points.of(criterion.code()).ifPresent(given -> lines.put(criterion.code(), line(criterion, given)));
        }
        return lines;
    }

    private AssessmentLine line(Criterion criterion, Points given) {
        AssessmentLine line = AssessmentLine.of(given);
        return switch (criterion.kind()) {
            case ITEM ->
                given.isLessThan(criterion.maximum()) ? line.withNote(texts.line("shortcomings", random)) : line;
            case BONUS -> given.isZero() ? line : line.withWork(texts.line("bonusWorks", random));
            case RATIO, CONVERTED, MARK -> line;
        };
    }
}
