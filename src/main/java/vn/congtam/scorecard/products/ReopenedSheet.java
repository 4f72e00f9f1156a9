package vn.congtam.scorecard.products;

import java.util.List;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.worklog.ConvertedLine;

/**
 * A reopened sheet with its products as they count now.
 *
 * @param seen newest correction that the products show, 0 without one
 * @param back address of the screen where it is decided on
 */
record ReopenedSheet(SheetRecord record, ConversionRule rule, long seen, List<ConvertedLine> lines, String back) {

    public String name() {
        return record.personName();
    }

    /** Whether a correction changes a decision that stands. */
    public boolean decided() {
        return record.subject().status() == SheetStatus.DECIDED;
    }

    long id() {
        return record.subject().sheetId();
    }
}
