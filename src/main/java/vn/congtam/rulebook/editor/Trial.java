package vn.congtam.rulebook.editor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.ConvertedTask;
import vn.congtam.rulebook.engine.Deduction;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.engine.SheetRules;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Points;

/**
 * An example sheet scored with a framework.
 *
 * @param lines what was typed, in the order of the form
 * @param unreadable codes of lines whose points are no number
 */
record Trial(List<Line> lines, Score score, List<Violation> violations, List<String> unreadable) {

    /** A line that is typed, with the text of its field. */
    record Line(String code, String label, String typed, Points maximum, boolean wrong) {}

    static Trial of(Framework framework, TrialForm form, LocalDate day) {
        Map<String, Points> given = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        List<String> unreadable = new ArrayList<>();
        List<Criterion> lines = framework.sheet(form.sheet()).criteria().stream()
                .filter(Criterion::isTyped)
                .toList();
        for (Criterion line : lines) {
            String text = form.typed(line.code(), best(line));
            typed.put(line.code(), text);
            Typed.points(text).ifPresentOrElse(value -> given.put(line.code(), value), () -> {
                if (!text.isEmpty()) {
                    unreadable.add(line.code());
                }
            });
        }
        SheetPoints points = new SheetPoints(given, deductions(framework, form, day), work(framework, form));
        List<Violation> violations =
                new SheetRules(framework, form.sheet(), java.time.YearMonth.from(day)).ofDraft(points);
        return new Trial(
                lines.stream()
                        .map(line -> new Line(
                                line.code(),
                                line.label(),
                                typed.getOrDefault(line.code(), ""),
                                line.maximum(),
                                unreadable.contains(line.code())
                                        || violations.stream()
                                                .anyMatch(v -> line.code().equals(v.place()))))
                        .toList(),
                ScoringEngine.score(framework, form.sheet(), points),
                violations,
                List.copyOf(unreadable));
    }

    private static String best(Criterion line) {
        return line.kind() == Criterion.Kind.BONUS
                ? "0"
                : line.maximum().toString().replace('.', ',');
    }

    private static List<Deduction> deductions(Framework framework, TrialForm form, LocalDate day) {
        return framework.deductions().stream()
                .filter(item -> form.hasDeduction(item.code()))
                .map(item -> Deduction.once(item, day, item.text()))
                .toList();
    }

    private static WorkFigures work(Framework framework, TrialForm form) {
        int assigned = form.number(form.assigned());
        int done = form.number(form.done());
        return framework
                .conversionRule()
                .map(rule -> WorkFigures.of(conversion(rule, form, done, assigned)))
                .orElseGet(() -> WorkFigures.of(new CompletionRatio(Math.min(done, assigned), assigned)));
    }

    /** One product carries the failed reviews and the delay, the others are on time and to quality. */
    private static Conversion conversion(ConversionRule rule, TrialForm form, int done, int assigned) {
        List<ConvertedTask> tasks = new ArrayList<>();
        for (int i = 0; i < assigned; i++) {
            boolean marked = i == 0;
            tasks.add(new ConvertedTask(
                    String.valueOf(i + 1),
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    i < done ? BigDecimal.ONE : BigDecimal.ZERO,
                    marked ? form.number(form.failedReviews()) : 0,
                    marked ? rule.delays(form.number(form.daysLate())) : 0,
                    true));
        }
        return Conversion.of(rule, tasks);
    }
}
