package vn.congtam.scorecard;

import java.time.LocalDate;
import vn.congtam.rulebook.engine.Deduction;
import vn.congtam.shared.Points;

/**
 * An entry of the catalogue of deductions on a sheet.
 *
 * @param item code in the catalogue, for example {@code "I-03"}
 * @param date the day it happened, within the month
 * @param times at least 1
 * @param points for one occurrence, as the catalogue said when it was entered
 */
public record DeductionEntry(String item, LocalDate date, int times, Points points, String note) {

    Deduction toDeduction() {
        return new Deduction(item, date, times, points, note);
    }
}
