package vn.congtam.scorecard;

import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.Deadlines;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Conflict;
import vn.congtam.worklog.Worklog;

/** Finds where the current official may give points on a sheet. */
@Component
class Seats {

    private final SheetDesk desk;
    private final Deadlines deadlines;
    private final Worklog worklog;

    Seats(SheetDesk desk, Deadlines deadlines, Worklog worklog) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.worklog = worklog;
    }

    /**
     * Takes the sheet with its lock.
     *
     * @throws Conflict when the sheet is not (or no longer) at the caller's level
     */
    Seat take(long sheetId, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        PeriodSummary period = desk.period(sheet);
        boolean overdue = deadlines
                .of(period, DeadlineStep.SELF, sheet.subject().personId())
                .isLate(desk.now());
        Stage stage = desk.permissions(by, sheet)
                .requireView()
                .seat(overdue)
                .orElseThrow(() -> new Conflict("scorecard.conflict.notAtThisLevel"));
        Framework framework = desk.framework(sheet);
        return new Seat(
                sheet,
                stage,
                period,
                framework,
                before(sheet, stage),
                sheet.isSubmitted(),
                worklog.figures(sheet.subject().personId(), sheet.month(), framework));
    }

    private SheetContent before(ScoreSheet sheet, Stage stage) {
        Stage judged = sheet.subject().judgedBy(stage);
        boolean hidden = judged == Stage.SELF && !sheet.isSubmitted();
        return hidden ? SheetContent.EMPTY : desk.content(sheet, judged);
    }
}
