package vn.congtam.simulation;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;

/** Points as people give them, typed into forms or, for the many with whom nothing happens, written as rows. */
@TestComponent
class Papers {

    private static final String STAGE = """
            insert into assessment (sheet_id, period_id, stage, author_id, lines, complete, total, results_points, bonus_points, deducted,
                class_by_score, agreed, started_at, updated_at)
            select s.id, s.period_id, ?, {author}, cast(? as jsonb), true, ?, ?, ?, 0, ?, true, cast(? as timestamptz), cast(? as timestamptz)
            from score_sheet s where s.id = ?
            """;

    private final Frameworks frameworks;
    private final JdbcTemplate jdbc;
    private final JsonMapper json = new JsonMapper();

    Papers(Frameworks frameworks, JdbcTemplate jdbc) {
        this.frameworks = frameworks;
        this.jdbc = jdbc;
    }

    /** Near the maximum, for some better and for some worse. */
    SheetContent content(Sheet sheet, Random random) {
        Map<String, AssessmentLine> lines = new TreeMap<>();
        int zeal = random.nextInt(4);
        for (Criterion line : lines(sheet)) {
            lines.put(line.code(), line(line, zeal, random));
        }
        return new SheetContent(lines, List.of());
    }

    private static AssessmentLine line(Criterion line, int zeal, Random random) {
        return switch (line.kind()) {
            case ITEM ->
                AssessmentLine.of(
                        random.nextInt(5) < zeal
                                ? line.maximum()
                                : line.maximum().minus(half(1 + random.nextInt(2))));
            case RATIO -> AssessmentLine.of(half(70 + 6 * zeal + random.nextInt(13)));
            case MARK -> AssessmentLine.of(Points.of(100)).withNote("Lĩnh vực đạt kế hoạch");
            default ->
                random.nextInt(6) == 0
                        ? AssessmentLine.of(half(random.nextInt(7))).withWork("Số hóa 412 hồ sơ")
                        : AssessmentLine.of(Points.ZERO);
        };
    }

    private static Points half(int halves) {
        return Points.of(BigDecimal.valueOf(halves).divide(BigDecimal.TWO));
    }

    /** The content as fields of the own sheet. */
    List<String> typed(SheetContent content) {
        List<String> fields = new ArrayList<>();
        content.lines().forEach((code, line) -> {
            add(fields, "points." + code, line.points());
            add(fields, "work." + code, line.work());
            add(fields, "note." + code, line.note());
        });
        return fields;
    }

    /** The content as fields of a reviewer's panel. */
    List<String> judged(SheetContent content, String reason) {
        List<String> fields = new ArrayList<>(List.of("version", "0", "reason", reason));
        content.lines().forEach((code, line) -> {
            add(fields, "line-" + code, line.points());
            add(fields, "work-" + code, line.work());
            add(fields, "note-" + code, line.note());
        });
        return fields;
    }

    private static void add(List<String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(name);
            fields.add(value.toString());
        }
    }

    private List<Criterion> lines(Sheet sheet) {
        return framework(sheet).sheet(sheet.sheetKind()).criteria().stream()
                .filter(Criterion::isTyped)
                .toList();
    }

    private Framework framework(Sheet sheet) {
        return frameworks.byId(sheet.frameworkVersionId());
    }

    /** Sheets that everybody agrees to: handed in, passed on by every level and decided, in a few statements. */
    void decideAlike(List<Sheet> sheets, Random random, Timestamp at) {
        List<Object[]> rows = new ArrayList<>();
        Map<String, String> authors = Map.of(
                "SELF",
                "s.person_id",
                "REVIEW1",
                "s.reviewer1_id",
                "REVIEW2",
                "s.reviewer2_id",
                "DECISION",
                "s.decider_id");
        Map<String, List<Object[]>> stages = new TreeMap<>();
        for (Sheet sheet : sheets) {
            SheetContent content = content(sheet, random);
            Score score = ScoringEngine.score(framework(sheet), sheet.sheetKind(), content.points(WorkFigures.NONE));
            for (String stage : authors.keySet()) {
                boolean skipped = ("REVIEW1".equals(stage) && sheet.reviewer1Id() == null)
                        || ("REVIEW2".equals(stage) && sheet.reviewer2Id() == null);
                if (!skipped) {
                    stages.computeIfAbsent(stage, key -> new ArrayList<>()).add(row(stage, sheet, content, score, at));
                }
            }
            rows.add(new Object[] {at, at, sheet.id()});
        }
        stages.forEach((stage, written) ->
                jdbc.batchUpdate(STAGE.replace("{author}", Objects.requireNonNull(authors.get(stage))), written));
        jdbc.batchUpdate("""
                update score_sheet set status = 'DECIDED', submitted_at = ?, decided_at = ?, version = version + 1,
                       review_level = num_nonnulls(reviewer1_id, reviewer2_id) where id = ?
                """, rows);
    }

    private Object[] row(String stage, Sheet sheet, SheetContent content, Score score, Timestamp at) {
        return new Object[] {
            stage,
            json.writeValueAsString(content.lines()),
            score.total().value(),
            score.sums().getOrDefault("II.2", Points.ZERO).value(),
            score.sums().getOrDefault("III", Points.ZERO).value(),
            score.classByScore().name(),
            at,
            at,
            sheet.id()
        };
    }
}
