package vn.congtam.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/**
 * What every act on a sheet needs, for the services of this package: take the sheet with its lock, find or begin an
 * assessment, write points through the engine, and note what happened in the sheet's story and in the event log. To be called
 * inside a read-write transaction.
 *
 * <pre>{@code
 * ScoreSheet sheet = desk.take(sheetId);
 * desk.permissions(by, sheet).requireView();
 * SheetStatus before = sheet.status();
 * sheet.passReview(1);
 * desk.note(sheet, SheetVerb.REVIEWED, before, by, "");
 * desk.tell(new SheetReviewed(...));
 * }</pre>
 */
@Component
class SheetDesk {

    private final ScoreSheetRepository sheets;
    private final AssessmentRepository assessments;
    private final SheetTransitionRepository transitions;
    private final Periods periods;
    private final Frameworks frameworks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetDesk(
            ScoreSheetRepository sheets,
            AssessmentRepository assessments,
            SheetTransitionRepository transitions,
            Periods periods,
            Frameworks frameworks,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.assessments = assessments;
        this.transitions = transitions;
        this.periods = periods;
        this.frameworks = frameworks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The sheet, locked until the end of the transaction.
     *
     * @throws NotFound for an unknown number
     */
    ScoreSheet take(long sheetId) {
        return sheets.lock(sheetId).orElseThrow(NotFound::new);
    }

    PeriodSummary period(ScoreSheet sheet) {
        return periods.find(sheet.periodId()).orElseThrow(NotFound::new);
    }

    SheetPermissions permissions(CurrentOfficial me, ScoreSheet sheet) {
        return SheetPermissions.of(me, sheet.subject(), period(sheet).status());
    }

    Framework framework(ScoreSheet sheet) {
        return frameworks.byId(sheet.frameworkVersionId());
    }

    /** Points of a stage as they were last written; empty content when nobody has begun. */
    SheetContent content(ScoreSheet sheet, Stage stage) {
        return assessments
                .findBySheetIdAndStage(sheet.id(), stage)
                .map(Assessment::content)
                .orElse(SheetContent.EMPTY);
    }

    /** The assessment of a stage; begun for this author when there is none. */
    Assessment assessment(ScoreSheet sheet, Stage stage, @Nullable Long author) {
        return assessments
                .findBySheetIdAndStage(sheet.id(), stage)
                .orElseGet(() -> assessments.save(new Assessment(sheet, stage, author, now())));
    }

    Optional<Assessment> find(ScoreSheet sheet, Stage stage) {
        return assessments.findBySheetIdAndStage(sheet.id(), stage);
    }

    /** Drops the points of a stage; the sheet's story and the event log keep what happened. */
    void discard(ScoreSheet sheet, Stage stage) {
        find(sheet, stage).ifPresent(assessments::delete);
    }

    /** Computes everything anew with the engine and writes it, so that {@code version()} counts on at once. */
    Score write(ScoreSheet sheet, Assessment assessment, SheetContent content, WorkFigures work, boolean agreed) {
        Framework framework = framework(sheet);
        Score score = ScoringEngine.score(framework, sheet.kind(), content.points(work));
        assessment.write(content, work, score, framework.sheet(sheet.kind()), agreed, now());
        assessments.saveAndFlush(assessment);
        return score;
    }

    /** Where the sheet stood before this last happened to it. */
    SheetStatus statusBefore(ScoreSheet sheet, SheetVerb verb) {
        return transitions
                .findFirstBySheetIdAndVerbOrderByIdDesc(sheet.id(), verb)
                .map(SheetTransition::fromStatus)
                .orElse(SheetStatus.DRAFT);
    }

    /** Tells the story: one line of the sheet's own history and one event of the log. */
    void note(ScoreSheet sheet, SheetVerb verb, SheetStatus before, CurrentOfficial by, String reason) {
        note(sheet, verb, before, by, reason, Map.of());
    }

    /** @param more of the event log alone */
    void note(
            ScoreSheet sheet,
            SheetVerb verb,
            SheetStatus before,
            CurrentOfficial by,
            String reason,
            Map<String, Object> more) {
        SheetTransition step = transitions.save(new SheetTransition(sheet, verb, before, by, reason, now()));
        SheetSubject subject = sheet.subject();
        Map<String, Object> detail = new HashMap<>(more);
        detail.put("from", before.name());
        detail.put("to", sheet.status().name());
        detail.put("reason", reason);
        if (!step.actingForName().isEmpty()) {
            detail.put("actingFor", step.actingForName());
        }
        audit.append(AuditEvent.of(verb.action(), "score_sheet", sheet.id())
                .in(subject.agencyId(), sheet.month())
                .with(detail));
    }

    int submissionsOf(ScoreSheet sheet) {
        return transitions.countBySheetIdAndVerb(sheet.id(), SheetVerb.SUBMITTED);
    }

    void tell(Object event) {
        events.publishEvent(event);
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
