package vn.congtam.whatif;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.TraceText;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.Deduction;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.engine.SheetRules;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.ViolationText;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Points;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;
import vn.congtam.whatif.ScoringRequest.Completion;

/** Scores what was typed with the engine that scores sheets. */
@Service
class ScoringPreview {

    private final Frameworks frameworks;
    private final TraceText traces;
    private final ViolationText violations;
    private final Clock clock;

    ScoringPreview(Frameworks frameworks, TraceText traces, ViolationText violations, Clock clock) {
        this.frameworks = frameworks;
        this.traces = traces;
        this.violations = violations;
        this.clock = clock;
    }

    /**
     * Scores a request. Values that break a rule are clamped and named, as on a sheet.
     *
     * @throws NotFound for an unknown framework
     * @throws Refused when more tasks are done than assigned
     */
    ScoringResponse score(ScoringRequest request, Locale locale) {
        Framework framework = frameworks
                .find(request.framework(), request.version())
                .orElseThrow(NotFound::new)
                .framework();
        YearMonth month = Objects.requireNonNullElseGet(request.month(), () -> VietnamTime.month(clock));
        SheetPoints points = points(request, framework, month);
        Score score = ScoringEngine.score(framework, request.sheet(), points);
        List<Violation> broken = new SheetRules(framework, request.sheet(), month).ofDraft(points);
        return new ScoringResponse(
                new ScoringResponse.FrameworkVersion(framework.code(), framework.version(), framework.title()),
                request.sheet(),
                score.total().value(),
                score.shownTotal().value(),
                ratedAs(framework, score.classByScore()),
                sums(score),
                score.deductionTotal().value(),
                score.complete(),
                score.given(),
                score.expected(),
                broken.stream().map(rule -> brokenRule(rule, locale)).toList(),
                traces.lines(score.trace(), locale));
    }

    private static ScoringResponse.RatedAs ratedAs(Framework framework, RatedClass ratedClass) {
        return new ScoringResponse.RatedAs(
                ratedClass.name(), framework.labelOf(ratedClass), framework.nameOf(ratedClass));
    }

    private ScoringResponse.BrokenRule brokenRule(Violation rule, Locale locale) {
        return new ScoringResponse.BrokenRule(
                rule.code().name(), rule.place() == null ? "" : rule.place(), violations.of(rule, locale));
    }

    private static Map<String, BigDecimal> sums(Score score) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        score.sums().forEach((code, points) -> sums.put(code, points.value()));
        return sums;
    }

    private static SheetPoints points(ScoringRequest request, Framework framework, YearMonth month) {
        Map<String, Points> given = new TreeMap<>();
        orEmpty(request.points()).forEach((code, points) -> given.put(code, Points.of(points)));
        List<Deduction> deductions = orEmpty(request.deductions()).stream()
                .map(entry -> deduction(entry, framework, month))
                .toList();
        return new SheetPoints(given, deductions, work(request, framework));
    }

    private static Deduction deduction(TriedDeduction entry, Framework framework, YearMonth month) {
        LocalDate date = Objects.requireNonNullElse(entry.date(), month.atDay(1));
        Points each = entry.points() != null
                ? Points.of(entry.points())
                : framework.deduction(entry.item()).map(item -> item.points()).orElse(Points.ZERO);
        return new Deduction(
                entry.item(),
                date,
                Objects.requireNonNullElse(entry.times(), 1),
                each,
                Objects.requireNonNullElse(entry.note(), ""));
    }

    private static WorkFigures work(ScoringRequest request, Framework framework) {
        List<TriedTask> tasks = orEmpty(request.tasks());
        return framework
                .conversionRule()
                .map(rule -> WorkFigures.of(Conversion.of(
                        rule, tasks.stream().map(task -> task.converted(rule)).toList())))
                .orElseGet(() -> WorkFigures.of(completion(request.completion(), tasks)));
    }

    private static CompletionRatio completion(@Nullable Completion completion, List<TriedTask> tasks) {
        if (completion == null) {
            return new CompletionRatio(
                    Math.toIntExact(tasks.stream().filter(TriedTask::isDone).count()), tasks.size());
        }
        if (completion.done() > completion.assigned()) {
            throw new Refused("whatif.error.moreDoneThanAssigned");
        }
        return new CompletionRatio(completion.done(), completion.assigned());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, BigDecimal> orEmpty(@Nullable Map<String, BigDecimal> map) {
        return map == null ? Map.of() : map;
    }
}
