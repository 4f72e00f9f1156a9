package vn.congtam.shared.spreadsheet;

import vn.congtam.shared.Refused;

/** An uploaded file that is not a workbook which can be read safely; the message is one sentence with the cure. */
public class UnreadableSpreadsheet extends Refused {

    UnreadableSpreadsheet(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
