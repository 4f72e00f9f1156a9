package vn.congtam.scorecard;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.engine.InvalidSheet;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/**
 * Writes the points of reviewers and of the authority. The first point that somebody else gives ends the official's right to
 * recall. All throw {@link NotFound} when the sheet is not the caller's to see and {@link Conflict} when it has moved on.
 */
@Service
public class SheetJudging {

    private final SheetDesk desk;
    private final Seats seats;
    private final CollectiveRule collective;
    private final SharedMonths shared;

    SheetJudging(SheetDesk desk, Seats seats, CollectiveRule collective, SharedMonths shared) {
        this.desk = desk;
        this.seats = seats;
        this.collective = collective;
        this.shared = shared;
    }

    /**
     * Copies the points of the stage before, line by line, deductions included.
     *
     * @throws Refused when there are no complete points to agree to
     */
    @Transactional
    public void agree(long sheetId, CurrentOfficial by) {
        Seat seat = seats.take(sheetId, by);
        if (desk.find(seat.sheet(), seat.stage()).isPresent()) {
            throw new Conflict("scorecard.conflict.alreadyScored");
        }
        if (!missing(seat).isEmpty() || seat.needsDocument()) {
            throw new Refused("scorecard.refused.nothingToAgree");
        }
        write(seat, by, new Judgement(seat.before(), "", "", null, 0), false);
    }

    /**
     * Decides as a meeting concluded: on the points of the stage before, as they stood when the meeting talked about them.
     *
     * @param seen version of those points
     * @param document number of the minutes, kept as the higher body's decision for the head of an agency
     * @throws Conflict when the points changed since, or somebody began to decide
     */
    @Transactional
    public void conclude(long sheetId, CurrentOfficial by, int seen, String remark, String document) {
        Seat seat = seats.take(sheetId, by);
        if (!seat.isDecision()) {
            throw new Conflict("scorecard.conflict.notAtThisLevel");
        }
        if (desk.find(seat.sheet(), Stage.DECISION).isPresent()) {
            throw new Conflict("scorecard.conflict.alreadyScored");
        }
        Stage judged = seat.sheet().subject().judgedBy(Stage.DECISION);
        boolean same = desk.find(seat.sheet(), judged)
                .filter(points -> points.version() == seen)
                .isPresent();
        if (!same || !missing(seat).isEmpty()) {
            throw new Conflict("scorecard.conflict.changedSinceMeeting");
        }
        write(seat, by, new Judgement(seat.before(), "", remark, document, 0), false);
    }

    /**
     * Saves own points.
     *
     * @param strict whether reasons that are due must be there; without it they may follow before the sheet is passed on
     * @return the version to send with the next change
     * @throws StaleAssessment when somebody saved in between
     * @throws Refused when a text is too long
     * @throws InvalidSheet when a value is wrong, a line is missing or (strict) a reason; nothing has changed then
     */
    @Transactional
    public int save(long sheetId, CurrentOfficial by, Judgement judgement, boolean strict) {
        shared.hold(sheetId);
        Seat seat = seats.take(sheetId, by);
        boolean decided = seat.sheet().status() == SheetStatus.DECIDED;
        int version = write(seat, by, judgement, strict);
        if (decided && seat.sheet().status() != SheetStatus.DECIDED) {
            shared.settle(seat.sheet(), by);
        }
        return version;
    }

    private int write(Seat seat, CurrentOfficial by, Judgement judgement, boolean strict) {
        judgement.requireLengths();
        SheetPoints before = seat.before().points(seat.work());
        SheetPoints own = judgement.content().points(seat.work());
        List<Violation> due = judgement.reason().isBlank() ? seat.rules().reasonsDue(before, own) : List.of();
        List<Violation> broken = seat.rules().ofReview(before, own, strict ? judgement.reason() : "-");
        if (!broken.isEmpty()) {
            throw new InvalidSheet(broken);
        }
        begin(seat, by, judgement.reason());
        boolean agreed = judgement.content().equals(seat.before());
        Assessment assessment = desk.assessment(seat.sheet(), seat.stage(), by.personId());
        if (assessment.version() != judgement.version()) {
            throw new StaleAssessment(assessment.content(), assessment.version(), assessment.updatedAt());
        }
        assessment.takenOverBy(by);
        assessment.explain(judgement.reason(), judgement.remark(), desk.now());
        desk.write(seat.sheet(), assessment, judgement.content(), seat.work(), agreed);
        SheetStatus status = seat.sheet().status();
        desk.note(seat.sheet(), agreed ? SheetVerb.AGREED : SheetVerb.ADJUSTED, status, by, judgement.reason());
        boolean open = seat.needsDocument() && !strict && judgement.document() == null;
        if (seat.isDecision() && due.isEmpty() && !open) {
            decide(seat, by, judgement);
        }
        return assessment.version();
    }

    private void begin(Seat seat, CurrentOfficial by, String reason) {
        ScoreSheet sheet = seat.sheet();
        SheetStatus before = sheet.status();
        if (before.isWithOfficial()) {
            sheet.startUnsubmitted();
        } else if (before == SheetStatus.DECIDED) {
            sheet.reopenDecision();
        } else if (seat.isDecision()) {
            sheet.startDecision();
        } else {
            sheet.startReview(seat.level());
        }
        if (before != sheet.status()) {
            SheetVerb verb = before == SheetStatus.DECIDED
                    ? SheetVerb.DECISION_REOPENED
                    : seat.isDecision() ? SheetVerb.DECISION_STARTED : SheetVerb.REVIEW_STARTED;
            desk.note(sheet, verb, before, by, before.isWithOfficial() ? reason : "");
        }
    }

    /** The authority's points are the decision as soon as nothing is missing on them. */
    private void decide(Seat seat, CurrentOfficial by, Judgement judgement) {
        ScoreSheet sheet = seat.sheet();
        String document = judgement.document();
        if (seat.needsDocument() && (document == null || document.isBlank())) {
            throw new Refused("scorecard.refused.documentMissing");
        }
        collective.require(sheet);
        SheetStatus before = sheet.status();
        sheet.decide(seat.needsDocument() ? document : null, desk.now());
        desk.note(sheet, SheetVerb.DECIDED, before, by, judgement.reason());
        SheetSubject of = sheet.subject();
        desk.tell(new SheetDecided(of.sheetId(), of.agencyId(), sheet.month(), of.personId()));
    }

    private List<String> missing(Seat seat) {
        SheetPoints before = seat.before().points(WorkFigures.NONE);
        return seat.framework().sheet(seat.sheet().kind()).criteria().stream()
                .filter(line -> line.isTyped() && before.of(line.code()).isEmpty())
                .map(line -> line.code())
                .toList();
    }
}
