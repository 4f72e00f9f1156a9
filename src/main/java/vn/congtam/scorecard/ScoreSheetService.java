package vn.congtam.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.Deadlines;
import vn.congtam.rulebook.engine.InvalidSheet;
import vn.congtam.rulebook.engine.SheetRules;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.worklog.Worklog;

/**
 * The verbs that move a sheet from one person to the next. Each takes the sheet with its lock, asks {@link SheetPermissions},
 * tells the entity, notes the step in the sheet's story and the event log, and publishes its event. All throw {@link NotFound}
 * when the sheet is not the caller's to see and {@link Conflict} when it has moved on.
 *
 * <p>Points are not written here: see {@link SelfAssessmentService} for the official's own; services of the later stages write
 * theirs with {@link SheetDesk#write} under {@link SheetDesk#take}, then call a verb in the same transaction.
 */
@Service
public class ScoreSheetService {

    private final SheetDesk desk;
    private final Deadlines deadlines;
    private final Worklog worklog;
    private final CollectiveRule collective;

    ScoreSheetService(SheetDesk desk, Deadlines deadlines, Worklog worklog, CollectiveRule collective) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.worklog = worklog;
        this.collective = collective;
    }

    /**
     * Submits the own sheet. Submitting twice gives the same receipt.
     *
     * @throws InvalidSheet when a rule is broken; nothing has changed then
     * @throws Refused after the deadline, where the framework takes no late sheet; the draft stays
     */
    @Transactional
    public SheetReceipt submit(long sheetId, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        SheetPermissions may = desk.permissions(by, sheet).requireView();
        if (may.isOwn() && sheet.status() == SheetStatus.SUBMITTED) {
            return sheet.receipt();
        }
        require(may.canSubmit(), "scorecard.conflict.alreadySubmitted");
        Framework framework = desk.framework(sheet);
        requireInTime(sheet, framework);
        WorkFigures work = worklog.figures(sheet.subject().personId(), sheet.month(), framework);
        SheetContent content = desk.content(sheet, Stage.SELF);
        List<Violation> broken = new SheetRules(framework, sheet.kind(), sheet.month())
                .ofSubmission(content.points(work), content.notes());
        if (!broken.isEmpty()) {
            throw new InvalidSheet(broken);
        }
        desk.write(sheet, desk.assessment(sheet, Stage.SELF, by.personId()), content, work, false);
        SheetStatus before = sheet.status();
        String number = "%s-%06d-%d"
                .formatted(sheet.month().toString().replace("-", ""), sheetId, desk.submissionsOf(sheet) + 1);
        sheet.submit(number, work.completion(), desk.now());
        desk.note(sheet, SheetVerb.SUBMITTED, before, by, "");
        SheetSubject of = sheet.subject();
        desk.tell(new SheetSubmitted(sheetId, of.agencyId(), sheet.month(), of.personId(), number));
        return sheet.receipt();
    }

    /** A sheet that came back, or that was in before, is taken at any time: nobody is locked out by a correction. */
    private void requireInTime(ScoreSheet sheet, Framework framework) {
        boolean again = sheet.status() == SheetStatus.RETURNED || desk.submissionsOf(sheet) > 0;
        if (again || framework.reviewLimits().lateSubmissionAllowed()) {
            return;
        }
        boolean late = deadlines
                .of(desk.period(sheet), DeadlineStep.SELF, sheet.subject().personId())
                .isLate(desk.now());
        if (late) {
            throw new Refused("scorecard.refused.tooLate");
        }
    }

    /** The official takes the own sheet back. */
    @Transactional
    public void recall(long sheetId, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        require(desk.permissions(by, sheet).requireView().canRecall(), "scorecard.conflict.reviewStarted");
        SheetStatus before = sheet.status();
        sheet.recall();
        desk.note(sheet, SheetVerb.RECALLED, before, by, "");
        SheetSubject of = sheet.subject();
        desk.tell(new SheetRecalled(sheetId, of.agencyId(), sheet.month(), of.personId()));
    }

    /**
     * A reviewer begins at the level where the sheet stands; to be called with the first point that is saved. Repeating it
     * changes nothing and notes nothing.
     *
     * @return the level, 1 or 2
     */
    @Transactional
    public int startReview(long sheetId, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        require(desk.permissions(by, sheet).requireView().canReview(), "scorecard.conflict.notAtThisLevel");
        int level = sheet.subject().reviewLevel() + 1;
        SheetStatus before = sheet.status();
        sheet.startReview(level);
        if (before != sheet.status()) {
            desk.note(sheet, SheetVerb.REVIEW_STARTED, before, by, "");
        }
        return level;
    }

    /** The reviewer passes the sheet on; the points of the level must have been written before, complete and with reasons. */
    @Transactional
    public void passReview(long sheetId, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        require(desk.permissions(by, sheet).requireView().canReview(), "scorecard.conflict.notAtThisLevel");
        int level = sheet.subject().reviewLevel() + 1;
        SheetStatus before = sheet.status();
        sheet.passReview(level);
        desk.note(sheet, SheetVerb.REVIEWED, before, by, "");
        SheetSubject of = sheet.subject();
        desk.tell(new SheetReviewed(sheetId, of.agencyId(), sheet.month(), of.personId(), level));
    }

    /**
     * A reviewer or the authority sends the sheet back to the official.
     *
     * @throws Refused without a reason
     */
    @Transactional
    public void returnForCorrection(long sheetId, CurrentOfficial by, String reason) {
        ScoreSheet sheet = desk.take(sheetId);
        require(desk.permissions(by, sheet).requireView().canReturn(), "scorecard.conflict.notReturnable");
        if (reason.isBlank()) {
            throw new Refused("scorecard.refused.returnWithoutReason");
        }
        TextLimit.PROSE.require(reason);
        SheetStatus before = sheet.status();
        sheet.returnForCorrection();
        desk.note(sheet, SheetVerb.RETURNED, before, by, reason.strip());
        SheetSubject of = sheet.subject();
        desk.tell(new SheetReturned(sheetId, of.agencyId(), sheet.month(), of.personId(), reason.strip()));
    }

    /** The authority begins; to be called with the first point that is saved, so that nobody recalls the sheet any more. */
    @Transactional
    public void startDecision(long sheetId, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        require(desk.permissions(by, sheet).requireView().canDecide(), "scorecard.conflict.notReadyForDecision");
        SheetStatus before = sheet.status();
        sheet.startDecision();
        if (before != sheet.status()) {
            desk.note(sheet, SheetVerb.DECISION_STARTED, before, by, "");
        }
    }

    /**
     * The authority decides; the points of the decision must have been written before, complete and with reasons.
     *
     * @param document number of the higher body's decision, for the head of an agency only
     */
    @Transactional
    public void decide(long sheetId, CurrentOfficial by, @Nullable String document) {
        ScoreSheet sheet = desk.take(sheetId);
        require(desk.permissions(by, sheet).requireView().canDecide(), "scorecard.conflict.notReadyForDecision");
        collective.require(sheet);
        SheetStatus before = sheet.status();
        sheet.decide(document, desk.now());
        desk.note(sheet, SheetVerb.DECIDED, before, by, document == null ? "" : document);
        SheetSubject of = sheet.subject();
        desk.tell(new SheetDecided(sheetId, of.agencyId(), sheet.month(), of.personId()));
    }

    private static void require(boolean allowed, String messageKey) {
        if (!allowed) {
            throw new Conflict(messageKey);
        }
    }
}
