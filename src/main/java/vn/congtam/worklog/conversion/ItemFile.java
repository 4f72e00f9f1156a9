package vn.congtam.worklog.conversion;

import java.util.ArrayList;
import java.util.List;
import vn.congtam.shared.Refused;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.shared.spreadsheet.Table;

/**
 * What stands in an uploaded catalogue.
 *
 * @param ignored headings that mean nothing here
 * @param read number of rows below the heading that are not empty
 */
record ItemFile(List<String> ignored, int read, List<ItemRow> rows, List<CellError> errors) {

    /** @throws Refused when the file as a whole cannot be used */
    static ItemFile read(byte[] content, int groups) {
        List<ItemRow> rows = new ArrayList<>();
        List<CellError> errors = new ArrayList<>();
        Table<ItemColumn> table = Table.read(content, ItemColumn.class, row -> {
            ItemRow value = ItemRow.read(row, groups);
            errors.addAll(row.errors());
            if (value != null) {
                rows.add(value);
            }
        });
        return new ItemFile(table.ignored(), table.read(), rows, errors);
    }
}
