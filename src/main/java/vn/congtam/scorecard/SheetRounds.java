package vn.congtam.scorecard;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.engine.InvalidSheet;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/**
 * Moves a judged sheet between the levels: on to the next one, back to the one below, and undone while the next one has not
 * acted. All throw {@link NotFound} when the sheet is not the caller's to see and {@link Conflict} when it has moved on.
 */
@Service
public class SheetRounds {

    private final SheetDesk desk;
    private final Seats seats;
    private final ScoreSheetService sheets;
    private final SharedMonths shared;

    SheetRounds(SheetDesk desk, Seats seats, ScoreSheetService sheets, SharedMonths shared) {
        this.desk = desk;
        this.seats = seats;
        this.sheets = sheets;
        this.shared = shared;
    }

    /**
     * Hands the own points to the next level.
     *
     * @throws Refused while the own points are incomplete
     * @throws InvalidSheet while a reason is missing
     */
    @Transactional
    public void passOn(long sheetId, CurrentOfficial by) {
        Seat seat = seats.take(sheetId, by);
        Assessment own = desk.find(seat.sheet(), seat.stage())
                .filter(Assessment::complete)
                .orElseThrow(() -> new Refused("scorecard.refused.notScored"));
        List<Violation> broken = seat.rules()
                .ofReview(seat.before().points(seat.work()), own.content().points(seat.work()), own.reason());
        if (!broken.isEmpty()) {
            throw new InvalidSheet(broken);
        }
        own.takenOverBy(by);
        sheets.passReview(sheetId, by);
    }

    /**
     * Drops the own points, or takes the sheet back that the own level passed on; the points stay then. A decision that is undone may leave
     * the sheet to another agency of the month.
     */
    @Transactional
    public void undo(long sheetId, CurrentOfficial by) {
        shared.hold(sheetId);
        ScoreSheet sheet = desk.take(sheetId);
        SheetPermissions may = desk.permissions(by, sheet).requireView();
        if (may.canTakeBack() && desk.find(sheet, next(sheet)).isEmpty()) {
            SheetStatus before = sheet.status();
            sheet.takeBack(sheet.subject().reviewLevel());
            desk.note(sheet, SheetVerb.TAKEN_BACK, before, by, "");
            return;
        }
        drop(seats.take(sheetId, by), by);
    }

    private void drop(Seat seat, CurrentOfficial by) {
        ScoreSheet sheet = seat.sheet();
        if (desk.find(sheet, seat.stage()).isEmpty()) {
            throw new Conflict("scorecard.conflict.nothingToUndo");
        }
        SheetStatus before = sheet.status();
        if (seat.isDecision()) {
            sheet.undoDecision();
        } else {
            sheet.undoReview(seat.level());
        }
        desk.discard(sheet, seat.stage());
        boolean decided = before == SheetStatus.DECIDED;
        desk.note(sheet, decided ? SheetVerb.DECISION_REOPENED : SheetVerb.UNDONE, before, by, "");
        if (decided) {
            shared.settle(sheet, by);
        }
    }

    /**
     * Sends the sheet to the level below: the authority to the last reviewer, a second level to the first, a first level to
     * the official. Own points of this level are dropped.
     *
     * @throws Refused without a reason or with one that is too long
     */
    @Transactional
    public void sendBack(long sheetId, CurrentOfficial by, String reason) {
        Seat seat = seats.take(sheetId, by);
        ScoreSheet sheet = seat.sheet();
        if (reason.isBlank()) {
            throw new Refused("scorecard.refused.returnWithoutReason");
        }
        TextLimit.PROSE.require(reason);
        int below = seat.isDecision() ? sheet.levels() : seat.level() - 1;
        if (!seat.submitted() && below == 0) {
            throw new Conflict("scorecard.conflict.notSubmitted");
        }
        desk.discard(sheet, seat.stage());
        if (below == 0) {
            sheets.returnForCorrection(sheetId, by, reason);
            return;
        }
        SheetStatus before = sheet.status();
        sheet.sendBack(below);
        desk.note(sheet, SheetVerb.SENT_BACK, before, by, reason.strip());
        desk.tell(new SheetSentBack(sheet.periodId(), sheet.subject().agencyId(), sheet.month()));
    }

    private static Stage next(ScoreSheet sheet) {
        int level = sheet.subject().reviewLevel();
        return level < sheet.levels() ? Stage.ofLevel(level + 1) : Stage.DECISION;
    }
}
