package vn.congtam.appeal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;
import vn.congtam.worklog.ProductCorrection;

/**
 * What an accepted appeal changes on the decided sheet: other points on some of its lines and other counts of some of its products,
 * each with a reason. The sheet and its
 * result stay as they are until a new version of the result carries the correction.
 *
 * @param closingId version of the result that was appealed
 * @param lines by code of the criterion; of a deduction see {@link DeductionCode}
 * @param products other counts, by task
 * @param reason of the answer
 * @param answeredBy name of who answered
 */
public record Correction(
        long appealId,
        long agencyId,
        YearMonth month,
        long periodId,
        long closingId,
        long sheetId,
        long personId,
        Map<String, Line> lines,
        Map<Long, ProductCorrection> products,
        String reason,
        String answeredBy,
        Instant answeredAt) {

    public Correction {
        lines = Map.copyOf(lines);
        products = Map.copyOf(products);
    }

    /**
     * The new value of one line.
     *
     * @param points instead of those decided; for a deduction what is still taken off, 0 drops it
     */
    public record Line(Points points, String reason) {}

    /** The decided content with the corrected lines. */
    public SheetContent applyTo(SheetContent decided) {
        return apply(lines, decided);
    }

    static SheetContent apply(Map<String, Line> lines, SheetContent decided) {
        SheetContent corrected = decided;
        for (Map.Entry<String, Line> change : lines.entrySet()) {
            if (!DeductionCode.isOne(change.getKey())) {
                Line line = change.getValue();
                corrected = corrected.with(
                        change.getKey(), old -> old.withPoints(line.points()).withReason(line.reason()));
            }
        }
        return corrected.with(deductions(lines, decided.deductions()));
    }

    private static List<DeductionEntry> deductions(Map<String, Line> lines, List<DeductionEntry> decided) {
        List<DeductionEntry> kept = new ArrayList<>();
        List<String> codes = DeductionCode.of(decided);
        for (int i = 0; i < decided.size(); i++) {
            DeductionEntry entry = decided.get(i);
            Line line = lines.get(codes.get(i));
            if (line == null) {
                kept.add(entry);
            } else if (!line.points().isZero()) {
                kept.add(new DeductionEntry(entry.item(), entry.date(), 1, line.points(), entry.note()));
            }
        }
        return kept;
    }
}
