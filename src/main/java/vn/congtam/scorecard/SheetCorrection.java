package vn.congtam.scorecard;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.worklog.ProductCorrection;
import vn.congtam.worklog.ProductCorrections;
import vn.congtam.worklog.TypedCorrections;
import vn.congtam.worklog.Worklog;

/** Writes what was found elsewhere, for instance by hearing an appeal, into the decision of a sheet that is reopened. */
@Service
public class SheetCorrection {

    private final SheetDesk desk;
    private final Worklog worklog;
    private final ProductCorrections products;
    private final CollectiveRule collective;

    SheetCorrection(SheetDesk desk, Worklog worklog, ProductCorrections products, CollectiveRule collective) {
        this.desk = desk;
        this.worklog = worklog;
        this.products = products;
        this.collective = collective;
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
        SheetContent corrected = change.apply(decision.content());
        decision.explain(reason, decision.remark(), desk.now());
        score(sheet, decision, corrected);
        desk.note(sheet, SheetVerb.CORRECTED, SheetStatus.DECIDED, by, reason);
    }

    /**
     * Corrects what products of a reopened sheet count. A decision that stands is scored anew with them at once; without one they count
     * with the decision that is to come.
     *
     * @param seen newest correction of the sheet that the form showed, see {@link ProductCorrections#newest}
     * @return whether a decision was scored anew
     * @throws Refused when nothing changes, for what no product can have, and where a meeting has to decide on the class that follows
     * @throws Conflict when the sheet is not reopened or not with the caller any more, and when its products were corrected since
     */
    @Transactional
    public boolean correctProducts(long sheetId, long seen, TypedCorrections typed, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        if (!desk.permissions(by, sheet).canCorrectProducts()) {
            throw new Conflict("scorecard.conflict.notCorrectable");
        }
        if (products.newest(sheetId) != seen) {
            throw new Conflict("scorecard.products.conflict");
        }
        Map<Long, ProductCorrection> corrections =
                typed.of(worklog.convertedTasks(sheet.subject().personId(), sheet.month(), desk.framework(sheet)));
        if (corrections.isEmpty()) {
            throw new Refused("scorecard.products.nothingChanged");
        }
        products.note(new ProductCorrections.Source(sheetId, null, by.name(), by), corrections);
        boolean decided = sheet.status() == SheetStatus.DECIDED;
        if (decided) {
            Assessment decision = desk.find(sheet, Stage.DECISION).orElseThrow(NotFound::new);
            score(sheet, decision, decision.content());
            collective.require(sheet);
        }
        desk.note(sheet, SheetVerb.CORRECTED, sheet.status(), by, reasons(corrections));
        return decided;
    }

    private void score(ScoreSheet sheet, Assessment decision, SheetContent content) {
        Framework framework = desk.framework(sheet);
        desk.write(
                sheet, decision, content, worklog.figures(sheet.subject().personId(), sheet.month(), framework), false);
    }

    /** For the sheet's story; each product keeps its own reason besides. */
    private static String reasons(Map<Long, ProductCorrection> corrections) {
        List<String> reasons = corrections.values().stream()
                .map(ProductCorrection::reason)
                .distinct()
                .toList();
        String all = String.join("; ", reasons);
        return TextLimit.PROSE.allows(all) ? all : reasons.getFirst();
    }
}
