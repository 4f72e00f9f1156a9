package vn.congtam.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congtam.rulebook.engine.CompletionRatio;

/** Collects how far the sheets of a month have come and who took them there. */
final class DemoStates {

    static final String UPDATE_SHEET = """
            update score_sheet set status = :status, review_level = :level, submitted_at = :submitted, receipt_no = :receipt,
                   ratio_done = :done, ratio_assigned = :assigned, decided_at = :decided, decision_document = :document,
                   days_worked = :days where id = :sheet
            """;

    static final String INSERT_TRANSITION = """
            insert into sheet_transition (sheet_id, period_id, at, actor_id, actor_name, verb, from_status, to_status, reason)
            select :sheet, :period, :at, p.id, p.full_name, :verb, :from, :to, :reason from person p where p.id = :actor
            """;

    private final int workingDays;
    private final List<Map<String, Object>> states = new ArrayList<>();
    private final List<Map<String, Object>> transitions = new ArrayList<>();

    DemoStates(int workingDays) {
        this.workingDays = workingDays;
    }

    /** Rows for {@link #UPDATE_SHEET}. */
    List<Map<String, Object>> states() {
        return states;
    }

    /** Rows for {@link #INSERT_TRANSITION}. */
    List<Map<String, Object>> transitions() {
        return transitions;
    }

    void add(DemoSheet sheet, CompletionRatio ratio, DemoGoal goal, int level, Instant at) {
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
            String reached = level < sheet.levels() ? "IN_REVIEW" : "REVIEWED";
            transition(sheet, sheet.reviewer1(), "REVIEWED", "IN_REVIEW", reached, "", at.plusSeconds(3600));
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
