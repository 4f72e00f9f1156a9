package vn.congtam.scorecard.products;

import java.util.List;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.worklog.ConvertedLine;

/**
 * A reopened sheet with its products as they count now.
 *
 * @param back address of the screen where it is decided on
 */
record ReopenedSheet(SheetRecord record, ConversionRule rule, List<ConvertedLine> lines, String back) {

    public String name() {
        return record.personName();
    }

    long id() {
        return record.subject().sheetId();
    }
}
