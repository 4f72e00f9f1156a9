package vn.congtam.scorecard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.engine.GroupCell;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/** Stages of sheets for staff, scored by the engine and written straight into the table. */
public final class ScoredStages {

    private final JdbcClient jdbc;
    private final Framework framework;
    private final JsonMapper json = new JsonMapper();

    public ScoredStages(JdbcClient jdbc, Framework framework) {
        this.jdbc = jdbc;
        this.framework = framework;
    }

    /** Full points on every line that is typed, nothing on the others. */
    public Map<String, AssessmentLine> full() {
        Map<String, AssessmentLine> lines = new TreeMap<>();
        for (Criterion line : framework.sheet(SheetKind.STAFF).criteria()) {
            lines.put(
                    line.code(), AssessmentLine.of(line.kind() == Criterion.Kind.ITEM ? line.maximum() : Points.ZERO));
        }
        return lines;
    }

    public long write(
            long sheet, String stage, @Nullable Long author, SheetContent content, WorkFigures work, String remark) {
        Score score = ScoringEngine.score(framework, SheetKind.STAFF, content.points(work));
        return jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, lines, deductions, group_points, complete, total,
                            results_points, bonus_points, deducted, class_by_score, conversion, remark, started_at, updated_at)
                        select id, period_id, :stage, cast(:author as bigint), cast(:lines as jsonb), cast(:deductions as jsonb),
                               cast(:groups as jsonb), true, :total, :results, :bonus, :deducted, :class, cast(:conversion as jsonb), :remark, now(),
                               now()
                        from score_sheet where id = :sheet returning id
                        """)
                .param("sheet", sheet)
                .param("stage", stage)
                .param("author", author)
                .param("lines", json.writeValueAsString(content.lines()))
                .param("deductions", json.writeValueAsString(content.deductions()))
                .param("groups", json.writeValueAsString(groups(score)))
                .param("total", score.total().value())
                .param("results", sum(score, work.conversion() == null ? "II.2" : "II.1"))
                .param("bonus", sum(score, "III"))
                .param("deducted", score.deductionTotal().value())
                .param("class", score.classByScore().name())
                .param("conversion", work.conversion() == null ? null : json.writeValueAsString(work.conversion()))
                .param("remark", remark)
                .query(Long.class)
                .single();
    }

    private static Map<String, Points> groups(Score score) {
        Map<String, Points> groups = new TreeMap<>();
        for (GroupCell cell : score.cells()) {
            if (cell.points() != null) {
                groups.put(cell.code(), cell.points());
            }
        }
        return groups;
    }

    private static BigDecimal sum(Score score, String code) {
        return score.sums().getOrDefault(code, Points.ZERO).value();
    }
}
