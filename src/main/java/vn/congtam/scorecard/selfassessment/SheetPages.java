package vn.congtam.scorecard.selfassessment;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.SheetRules;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.OwnSheets;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.ViolationText;
import vn.congtam.scorecard.deadline.OwnDeadline;
import vn.congtam.scorecard.selfassessment.SheetPage.DeductionRow;
import vn.congtam.scorecard.selfassessment.SheetPage.Problem;
import vn.congtam.scorecard.selfassessment.SheetPage.SubTotal;
import vn.congtam.web.Formats;
import vn.congtam.worklog.TaskLine;
import vn.congtam.worklog.Worklog;

/** Reads the own sheet of the month in view and computes everything that the screen shows. */
@Component
class SheetPages {

    /** A line that is not given shows a dash; missing products are told with the figures. */
    private static final Set<Violation.Code> SHOWN_ELSEWHERE =
            EnumSet.of(Violation.Code.POINTS_MISSING, Violation.Code.NOTHING_TO_CONVERT);

    private final OwnSheets sheets;
    private final Worklog worklog;
    private final Frameworks frameworks;
    private final ConvertedBlocks converted;
    private final ViolationText violations;
    private final Formats formats;
    private final Clock clock;

    SheetPages(
            OwnSheets sheets,
            Worklog worklog,
            Frameworks frameworks,
            ConvertedBlocks converted,
            ViolationText violations,
            Formats formats,
            Clock clock) {
        this.sheets = sheets;
        this.worklog = worklog;
        this.frameworks = frameworks;
        this.converted = converted;
        this.violations = violations;
        this.formats = formats;
        this.clock = clock;
    }

    Optional<OwnSheet> sheet(CurrentOfficial me, MonthInView month) {
        PeriodSummary period = month.period();
        Long person = me.personId();
        return period == null || person == null ? Optional.empty() : sheets.find(period.id(), person);
    }

    /** Tasks that a bonus line may name, title by number. */
    Map<String, String> tasks(OwnSheet sheet, PeriodSummary period) {
        Map<String, String> tasks = new LinkedHashMap<>();
        for (TaskLine task : worklog.bonusChoices(sheet.subject().personId(), period.month())) {
            tasks.put(String.valueOf(task.id()), task.title());
        }
        return tasks;
    }

    /**
     * The screen of a sheet.
     *
     * @param typed what is on the screen although it is not stored, by name of the field
     * @param errors why it is not stored, by code of the line
     */
    SheetPage page(
            CurrentOfficial me,
            MonthInView month,
            OwnSheet sheet,
            Map<String, String> typed,
            Map<String, String> errors,
            Locale locale) {
        PeriodSummary period = month.requirePeriod();
        Framework framework = frameworks.byId(sheet.frameworkId());
        SheetPermissions may = SheetPermissions.of(me, sheet.subject(), period.status());
        WorkFigures work = may.canAssess() || sheet.seen() == null
                ? worklog.figures(sheet.subject().personId(), period.month(), framework)
                : sheet.seen();
        OwnDeadline deadline = OwnDeadline.of(sheet.deadline(), sheet.subject().status(), framework, clock.instant());
        CompletionRatio ratio = Objects.requireNonNullElse(work.completion(), new CompletionRatio(0, 0));
        Map<String, String> tasks = tasks(sheet, period);
        Score score =
                ScoringEngine.score(framework, sheet.kind(), sheet.content().points(work));
        List<Violation> broken = may.canAssess()
                ? new SheetRules(framework, sheet.kind(), period.month())
                        .ofSubmission(
                                sheet.content().points(work), sheet.content().notes())
                : List.of();
        SheetTable table = new SheetTable(
                framework.sheet(sheet.kind()),
                sheet.content(),
                typed,
                rowErrors(broken, errors, locale),
                tasks,
                formats);
        return new SheetPage(
                sheet,
                period,
                may,
                framework.sheet(sheet.kind()).title(),
                frame(framework, sheet),
                formats.plain(framework.scale().step()),
                SheetPage.Remaining.of(Duration.between(clock.instant(), deadline.due())),
                table.blocks(),
                sums(framework, sheet, score),
                subTotals(score),
                score,
                framework
                        .ratioRule()
                        .map(rule -> BandHelper.of(rule, framework.scale().step(), ratio, formats))
                        .orElse(null),
                converted.of(framework, sheet, period, score, work, typed),
                framework,
                deductions(framework, sheet),
                framework.deductions(),
                tasks,
                problems(broken, locale),
                score.expected() - score.given(),
                sheet.savedAt() == null ? null : formats.time(sheet.savedAt()),
                deadline,
                previousPublished(month));
    }

    private String frame(Framework framework, OwnSheet sheet) {
        return framework.sheet(sheet.kind()).groups().stream()
                .map(group -> formats.plain(group.maximum()))
                .collect(Collectors.joining(" – "));
    }

    private Map<String, String> rowErrors(List<Violation> broken, Map<String, String> errors, Locale locale) {
        Map<String, String> all = new LinkedHashMap<>(errors);
        broken.stream()
                .filter(v -> v.place() != null && !SHOWN_ELSEWHERE.contains(v.code()))
                .forEach(v -> all.putIfAbsent(String.valueOf(v.place()), violations.of(v, locale)));
        return all;
    }

    private List<Problem> problems(List<Violation> broken, Locale locale) {
        return broken.stream()
                .map(v -> new Problem(field(v), violations.of(v, locale)))
                .toList();
    }

    private static @Nullable String field(Violation violation) {
        if (violation.place() == null) {
            return null;
        }
        return violation.code() == Violation.Code.NOTHING_TO_CONVERT ? "converted" : "points." + violation.place();
    }

    /** A group or line of which nothing is given shows a dash, never 0. */
    private Map<String, String> sums(Framework framework, OwnSheet sheet, Score score) {
        Map<String, String> sums = new LinkedHashMap<>();
        SheetTemplate template = framework.sheet(sheet.kind());
        for (CriteriaGroup group : template.allGroups()) {
            boolean given = group.lines().anyMatch(line -> score.sums().containsKey(line.code()));
            sums.put(
                    SheetRow.idOf(group.code()),
                    given ? formats.points(score.sums().get(group.code())) : Formats.NOTHING);
        }
        template.criteria().stream()
                .filter(SheetTable::followsTasks)
                .forEach(line -> sums.put(
                        SheetRow.idOf(line.code()), formats.points(score.sums().get(line.code()))));
        return sums;
    }

    private List<SubTotal> subTotals(Score score) {
        return score.cells().stream()
                .map(cell -> new SubTotal(cell.code(), formats.points(cell.points()), formats.plain(cell.maximum())))
                .toList();
    }

    private List<DeductionRow> deductions(Framework framework, OwnSheet sheet) {
        var entries = sheet.content().deductions();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> {
                    var entry = entries.get(i);
                    String text = framework
                            .deduction(entry.item())
                            .map(item -> item.text())
                            .orElse(entry.item());
                    return new DeductionRow(
                            i,
                            entry,
                            text,
                            formats.points(entry.points().times(entry.times()).negated()));
                })
                .toList();
    }

    private @Nullable String previousPublished(MonthInView month) {
        return month.all().stream()
                .filter(p -> p.isPublished() && p.month().equals(month.month().minusMonths(1)))
                .map(p -> formats.month(p.month()))
                .findFirst()
                .orElse(null);
    }
}
