package vn.congtam.rulebook.engine;

import java.time.LocalDate;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.shared.Points;

/**
 * One dated entry taken off a sheet.
 *
 * @param item code in the catalogue, for example {@code "I-03"}
 * @param date the day it happened, within the month of the sheet
 * @param times at least 1
 * @param pointsEach more than 0, for one occurrence
 * @param note what happened, may be empty while drafting
 */
public record Deduction(String item, LocalDate date, int times, Points pointsEach, String note) {

    /** One occurrence with the points of the catalogue. */
    public static Deduction once(DeductionItem item, LocalDate date, String note) {
        return new Deduction(item.code(), date, 1, item.points(), note);
    }

    public Points total() {
        return pointsEach.times(times);
    }
}
