package vn.congtam.document.official;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.letterhead.Stationery;
import vn.congtam.document.summary.SummaryTable;
import vn.congtam.ranking.ResultPerson;

/**
 * What the papers of a month are made of: the results as they were closed, and how the agency writes.
 *
 * @param people in the order in which papers name them
 * @param number of the paper that is made
 * @param proposal and {@code decision}: numbers that papers refer to
 * @param today year of a blank date
 */
record MonthMaterial(
        SummaryTable table,
        List<ResultPerson> people,
        Stationery stationery,
        PaperNumber number,
        PaperNumber proposal,
        PaperNumber decision,
        LocalDate today) {

    Letterhead head() {
        return head(number.datedOn());
    }

    Letterhead head(@Nullable LocalDate date) {
        return stationery.head(date, today.getYear());
    }

    /** The agency as its papers name it. */
    String agency() {
        return stationery.agencyName();
    }

    String month() {
        return table.summary().monthNumber();
    }

    String year() {
        return table.summary().yearNumber();
    }
}
