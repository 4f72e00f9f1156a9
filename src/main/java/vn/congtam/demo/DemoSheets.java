package vn.congtam.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.GroupCell;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.shared.Points;

/** Collects the assessments and the state of the sheets of a month, scored by the real engine. */
final class DemoSheets {

    static final String INSERT_ASSESSMENT = """
            insert into assessment (sheet_id, period_id, stage, author_id, lines, deductions, group_points, complete, total,
                                    results_points, bonus_points, deducted, class_by_score, reason, remark, agreed, started_at, updated_at)
            values (:sheet, :period, :stage, :author, cast(:lines as jsonb), cast(:deductions as jsonb), cast(:groups as jsonb), :complete,
                    :total, :results, :bonus, :deducted, :class, :reason, :remark, :agreed, :at, :at)
            """;

    static final String UPDATE_SHEET = """
            update score_sheet set status = :status, review_level = :level, submitted_at = :submitted, receipt_no = :receipt,
                   ratio_done = :done, ratio_assigned = :assigned, decided_at = :decided, decision_document = :document,
                   days_worked = :days where id = :sheet
            """;

    static final String INSERT_TRANSITION = """
            insert into sheet_transition (sheet_id, period_id, at, actor_id, actor_name, verb, from_status, to_status, reason)
            select :sheet, :period, :at, p.id, p.full_name, :verb, :from, :to, :reason from person p where p.id = :actor
            """;

    private final Framework framework;
    private final DemoTexts texts;
    private final JsonMapper json;
    private final Random random;
    private final int workingDays;
    final List<Map<String, Object>> assessments = new ArrayList<>();
    final List<Map<String, Object>> states = new ArrayList<>();
    final List<Map<String, Object>> transitions = new ArrayList<>();

    DemoSheets(Framework framework, DemoTexts texts, JsonMapper json, Random random, int workingDays) {
        this.framework = framework;
        this.texts = texts;
        this.json = json;
        this.random = random;
        this.workingDays = workingDays;
    }

    /** Walks a sheet up to a goal. A draft lacks its last three lines. */
    void walk(
            DemoOfficial official, DemoSheet sheet, CompletionRatio ratio, DemoMarks marks, DemoGoal goal, Instant at) {
        SheetPoints self = marks.self(official, ratio);
        if (goal == DemoGoal.DRAFT) {
            for (Criterion line :
                    framework.sheet(sheet.kind()).criteria().reversed().subList(0, 3)) {
                self = self.without(line.code());
            }
        }
        add(sheet, "SELF", sheet.personId(), self, "", "", at, false);
        SheetPoints before = self;
        int level = 0;
        if (goal.isAtLeast(DemoGoal.FIRST_REVIEW) && sheet.reviewer1() != null) {
            before = review(official, sheet, "REVIEW1", sheet.reviewer1(), before, marks, at);
            level = 1;
        }
        if (goal.isAtLeast(DemoGoal.REVIEWED) && sheet.reviewer2() != null) {
            before = review(official, sheet, "REVIEW2", sheet.reviewer2(), before, marks, at);
            level = 2;
        }
        if (goal == DemoGoal.DECIDED) {
            add(sheet, "DECISION", sheet.decider(), before, "", "", at, true);
        }
        state(sheet, ratio, goal, level, at);
    }

    private SheetPoints review(
            DemoOfficial official,
            DemoSheet sheet,
            String stage,
            long author,
            SheetPoints before,
            DemoMarks marks,
            Instant at) {
        SheetPoints after = marks.reviewed(official, before);
        boolean agreed = after.equals(before);
        String reason = agreed ? "" : texts.line("reasons", random);
        add(sheet, stage, author, after, reason, texts.line("remarks", random), at, agreed);
        return after;
    }

    private void add(
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
        assessments.add(row);
    }

    private static Map<String, Points> cells(Score score) {
        return score.cells().stream()
                .filter(cell -> cell.points() != null)
                .collect(Collectors.toMap(
                        GroupCell::code,
                        cell -> java.util.Objects.requireNonNull(cell.points()),
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

    private void state(DemoSheet sheet, CompletionRatio ratio, DemoGoal goal, int level, Instant at) {
        boolean submitted = goal.isAtLeast(DemoGoal.SUBMITTED);
        boolean decided = goal == DemoGoal.DECIDED;
        Map<String, Object> row = new HashMap<>();
        row.put("sheet", sheet.id());
        row.put("status", goal.status(sheet));
        row.put("level", level);
        row.put("submitted", submitted ? Timestamp.from(at) : null);
        row.put("receipt", submitted ? "D-%06d-1".formatted(sheet.id()) : null);
        row.put("done", submitted ? ratio.done() : null);
        row.put("assigned", submitted ? ratio.assigned() : null);
        row.put("decided", decided ? Timestamp.from(at) : null);
        row.put("document", decided && sheet.decider() == null ? "214/QĐ-UBND" : null);
        row.put("days", goal == DemoGoal.DECIDED ? workingDays : null);
        states.add(row);
        if (submitted) {
            transition(sheet, sheet.personId(), "SUBMITTED", "DRAFT", "SUBMITTED", "", at);
        }
        if (goal == DemoGoal.RETURNED && sheet.reviewer1() != null) {
            transition(sheet, sheet.personId(), "SUBMITTED", "DRAFT", "SUBMITTED", "", at);
            transition(
                    sheet,
                    sheet.reviewer1(),
                    "RETURNED",
                    "SUBMITTED",
                    "RETURNED",
                    "Mục II.1 cần nêu rõ tồn tại của báo cáo gửi chậm; gắn nhiệm vụ cho điểm thưởng.",
                    at.plusSeconds(7200));
        }
        if (level > 0 && sheet.reviewer1() != null) {
            transition(sheet, sheet.reviewer1(), "REVIEWED", "IN_REVIEW", "REVIEWED", "", at.plusSeconds(3600));
        }
    }

    private void transition(
            DemoSheet sheet, long actor, String verb, String from, String to, String reason, Instant at) {
        transitions.add(Map.of(
                "sheet",
                sheet.id(),
                "period",
                sheet.periodId(),
                "at",
                Timestamp.from(at),
                "actor",
                actor,
                "verb",
                verb,
                "from",
                from,
                "to",
                to,
                "reason",
                reason));
    }
}
