package vn.congtam.scorecard.review;

import java.util.ArrayList;
import java.util.List;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;

/**
 * A deduction as the panel shows it.
 *
 * @param place in the content
 * @param label words of the catalogue
 */
record PanelDeduction(int place, DeductionEntry entry, String label, Points total) {

    static List<PanelDeduction> of(GridRow row, SheetContent content) {
        List<PanelDeduction> rows = new ArrayList<>();
        for (int i = 0; i < content.deductions().size(); i++) {
            DeductionEntry entry = content.deductions().get(i);
            String label = row.framework()
                    .deduction(entry.item())
                    .map(DeductionItem::text)
                    .orElse(entry.item());
            rows.add(new PanelDeduction(i, entry, label, entry.points().times(entry.times())));
        }
        return rows;
    }
}
