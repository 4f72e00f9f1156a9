package vn.congtam.scorecard;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.engine.InvalidSheet;
import vn.congtam.rulebook.engine.SheetRules;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Conflict;
import vn.congtam.worklog.Worklog;

/** Writes the official's own points. */
@Service
public class SelfAssessmentService {

    private final SheetDesk desk;
    private final Worklog worklog;

    SelfAssessmentService(SheetDesk desk, Worklog worklog) {
        this.desk = desk;
        this.worklog = worklog;
    }

    /**
     * Changes some lines of the own sheet and computes everything anew.
     *
     * @param version of the assessment that the change was made on, 0 before the first save
     * @param changed codes of the lines that were touched; only what is wrong with them stops the save
     * @param edit from the content as stored to the content wanted
     * @return the version to send with the next change
     * @throws StaleAssessment when somebody, perhaps the same person in another window, saved in between
     * @throws InvalidSheet when a touched line breaks a rule; nothing has changed then
     */
    @Transactional
    public int save(
            long sheetId, CurrentOfficial by, int version, Set<String> changed, UnaryOperator<SheetContent> edit) {
        ScoreSheet sheet = desk.take(sheetId);
        SheetPermissions may = desk.permissions(by, sheet).requireView();
        if (!may.canAssess()) {
            throw new Conflict("scorecard.conflict.alreadySubmitted");
        }
        Assessment assessment = desk.assessment(sheet, Stage.SELF, by.personId());
        if (assessment.version() != version) {
            throw new StaleAssessment(assessment.content(), assessment.version(), assessment.updatedAt());
        }
        Framework framework = desk.framework(sheet);
        WorkFigures work = worklog.figures(sheet.subject().personId(), sheet.month(), framework);
        SheetContent wanted = edit.apply(assessment.content());
        List<Violation> broken = new SheetRules(framework, sheet.kind(), sheet.month())
                .ofDraft(wanted.points(work)).stream()
                        .filter(violation -> touches(violation.place(), changed))
                        .toList();
        if (!broken.isEmpty()) {
            throw new InvalidSheet(broken);
        }
        desk.write(sheet, assessment, wanted, work, false);
        return assessment.version();
    }

    private static boolean touches(@Nullable String place, Set<String> changed) {
        return place == null || changed.contains(place);
    }
}
