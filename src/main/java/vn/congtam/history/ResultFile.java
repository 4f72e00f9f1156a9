package vn.congtam.history;

import java.util.ArrayList;
import java.util.List;
import vn.congtam.shared.Fingerprint;
import vn.congtam.shared.Refused;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.shared.spreadsheet.Table;

/**
 * What stands in an uploaded list of past results.
 *
 * @param sha256 of the file as it was uploaded
 * @param ignored headings that mean nothing here
 * @param read number of rows below the heading that are not empty
 */
record ResultFile(String sha256, List<String> ignored, int read, List<ResultRow> rows, List<CellError> errors) {

    /** @throws Refused when the file as a whole cannot be used */
    static ResultFile read(byte[] content) {
        List<ResultRow> rows = new ArrayList<>();
        List<CellError> errors = new ArrayList<>();
        Table<ResultColumn> table = Table.read(content, ResultColumn.class, row -> {
            ResultRow value = new ResultRowReader(row).read();
            errors.addAll(row.errors());
            if (value != null) {
                rows.add(value);
            }
        });
        return new ResultFile(Fingerprint.of(content), table.ignored(), table.read(), rows, errors);
    }
}
