package vn.congtam.scorecard;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.worklog.Worklog;

/** Writes what was found elsewhere, for instance by hearing an appeal, into the decision of a sheet that is reopened. */
@Service
public class SheetCorrection {

    private final SheetDesk desk;
    private final Worklog worklog;

    SheetCorrection(SheetDesk desk, Worklog worklog) {
        this.desk = desk;
        this.worklog = worklog;
    }

    /**
     * Corrects the decided points; the sheet stays decided.
     *
     * @param change of the decided content
     * @param reason kept with the decision and in the sheet's story
     * @param by who let the correction in, never the official of the sheet
     * @throws Conflict when the sheet is not decided or not reopened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(long sheetId, UnaryOperator<SheetContent> change, String reason, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        SheetSubject subject = sheet.subject();
        if (!subject.reopened() || sheet.status() != SheetStatus.DECIDED || by.isPerson(subject.personId())) {
            throw new Conflict("scorecard.conflict.notCorrectable");
        }
        Assessment decision = desk.find(sheet, Stage.DECISION).orElseThrow(NotFound::new);
        Framework framework = desk.framework(sheet);
        SheetContent corrected = change.apply(decision.content());
        decision.explain(reason, decision.remark(), desk.now());
        desk.write(sheet, decision, corrected, worklog.figures(subject.personId(), sheet.month(), framework), false);
        desk.note(sheet, SheetVerb.CORRECTED, SheetStatus.DECIDED, by, reason);
    }
}
