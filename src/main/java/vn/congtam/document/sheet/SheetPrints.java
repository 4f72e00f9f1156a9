package vn.congtam.document.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.paper.Footer;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.sheet.PrintedSheet.Outcome;
import vn.congtam.document.sheet.PrintedSheet.Subject;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.ranking.Acknowledgements;
import vn.congtam.ranking.Explanation;
import vn.congtam.ranking.Explanations;
import vn.congtam.ranking.Sentence;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.scorecard.Stage;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;
import vn.congtam.worklog.TaskLine;
import vn.congtam.worklog.Worklog;

/** Fills the form of a score sheet for one reader. */
@Service
public class SheetPrints {

    private final SheetRecords sheets;
    private final Periods periods;
    private final Frameworks frameworks;
    private final Letterheads letterheads;
    private final Worklog worklog;
    private final Explanations explanations;
    private final Acknowledgements acknowledgements;
    private final Clock clock;

    SheetPrints(
            SheetRecords sheets,
            Periods periods,
            Frameworks frameworks,
            Letterheads letterheads,
            Worklog worklog,
            Explanations explanations,
            Acknowledgements acknowledgements,
            Clock clock) {
        this.sheets = sheets;
        this.periods = periods;
        this.frameworks = frameworks;
        this.letterheads = letterheads;
        this.worklog = worklog;
        this.explanations = explanations;
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    /**
     * A filled form and what the event log wants to know about it.
     *
     * @param own whether the reader is the person
     */
    public record Filled(PrintedSheet sheet, SheetRecord record, boolean own) {}

    /** @throws NotFound when the sheet is not the reader's to see */
    public Filled of(long sheetId, CurrentOfficial me) {
        SheetRecord record = sheets.get(sheetId);
        PeriodSummary period = periods.find(record.periodId()).orElseThrow(NotFound::new);
        SheetPermissions may =
                SheetPermissions.of(me, record.subject(), period.status()).requireView();
        Explanation result = period.isOpen() || !may.canSeeResult()
                ? null
                : explanations.readableBy(me, sheetId).orElse(null);
        return new Filled(print(record, may, result), record, may.isOwn());
    }

    private PrintedSheet print(SheetRecord record, SheetPermissions may, @Nullable Explanation result) {
        Framework framework = frameworks.byId(record.frameworkId());
        SheetForm form = new SheetForm(record, may, framework, tasks(record));
        return new PrintedSheet(
                letterheads.head(record.subject().agencyId(), dateOf(record)),
                framework.sheet(record.kind()).title().toUpperCase(PdfRenderer.VIETNAMESE),
                record.month(),
                new Subject(record.personName(), record.personCode(), record.postTitle(), record.unitName()),
                form.columns(),
                form.rows(),
                form.deductions(),
                form.deductionTotals(),
                form.totals(),
                form.classes(),
                form.remarks(),
                result == null ? provisional(record, may, framework) : outcome(result),
                record.reviewer(),
                record.decider(),
                framework.scale().maximum(),
                result == null ? null : acknowledgements.of(result.sheetId()).orElse(null),
                Footer.of(framework, clock.instant(), result == null ? null : result.checkCode()),
                form.form01());
    }

    /** As decided, while the month is open; the class may still change when it is closed. */
    private static @Nullable Outcome provisional(SheetRecord record, SheetPermissions may, Framework framework) {
        String notRated = record.notRatedReason();
        if (!may.canSeeResult()) {
            return null;
        }
        if (notRated != null) {
            return new Outcome(null, notRated, true, List.of());
        }
        return record.subject().status() == SheetStatus.DECIDED
                ? record.given(Stage.DECISION)
                        .map(SheetRecord.Given::classByScore)
                        .map(letter ->
                                new Outcome(framework.labelOf(letter), framework.nameOf(letter), true, List.of()))
                        .orElse(null)
                : null;
    }

    private static Outcome outcome(Explanation result) {
        String letter = result.ratedClass();
        List<Sentence> reasons = result.path().stream()
                .filter(Explanation.PathStep::turn)
                .flatMap(step -> Stream.concat(Stream.of(step.title()), step.texts().stream()))
                .toList();
        return letter == null
                ? new Outcome(null, Objects.requireNonNullElse(result.notRatedReason(), ""), false, reasons)
                : new Outcome(result.label(), result.framework().nameOf(RatedClass.valueOf(letter)), false, reasons);
    }

    /** The day on which the official signed, that is submitted; today for a draft. */
    private LocalDate dateOf(SheetRecord record) {
        Instant submitted = record.submittedAt();
        return submitted == null
                ? VietnamTime.today(clock)
                : VietnamTime.local(submitted).toLocalDate();
    }

    /** Titles are read only when a bonus line rewards a task by number. */
    private Map<Long, String> tasks(SheetRecord record) {
        boolean named = record.stages().values().stream()
                .flatMap(given -> given.content().lines().values().stream())
                .anyMatch(line -> Objects.nonNull(line.taskId()));
        return named
                ? worklog.tasksOf(record.subject().personId(), record.month()).stream()
                        .collect(Collectors.toMap(TaskLine::id, TaskLine::title))
                : Map.of();
    }
}
