package vn.congtam.rulebook.engine;

import java.util.List;
import java.util.Map;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/**
 * The explained result of one sheet.
 *
 * @param total exact, 0 to the maximum of the scale; of the lines given so far while the sheet is incomplete
 * @param sums by code of group and criterion, clamped, before deductions; a line without points is absent
 * @param deductionTotal what is really taken off, after no group fell below 0; not negative
 * @param classByScore from the exact total, never from the rounded one
 * @param given number of lines that have points
 * @param expected number of lines of the sheet
 * @param cells the columns of the team grid, left to right
 */
public record Score(
        Points total,
        Map<String, Points> sums,
        Points deductionTotal,
        RatedClass classByScore,
        int given,
        int expected,
        List<GroupCell> cells,
        Trace trace) {

    public Score {
        sums = Map.copyOf(sums);
        cells = List.copyOf(cells);
    }

    public boolean complete() {
        return given == expected;
    }

    /** The total as shown: two decimals, half up. */
    public Points shownTotal() {
        return total.rounded();
    }
}
