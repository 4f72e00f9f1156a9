package vn.congtam.organization.staffimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.congtam.shared.Refused;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.shared.spreadsheet.Table;

/**
 * What stands in an uploaded list.
 *
 * @param columns those that the file has; what a missing column would say stays as it is in the database
 * @param ignored headings that mean nothing here
 * @param read number of rows below the heading that are not empty
 */
record StaffFile(Set<Column> columns, List<String> ignored, int read, List<StaffRow> rows, List<CellError> errors) {

    /** @throws Refused when the file as a whole cannot be used */
    static StaffFile read(byte[] content) {
        List<StaffRow> rows = new ArrayList<>();
        List<CellError> errors = new ArrayList<>();
        Table<Column> table = Table.read(content, Column.class, row -> {
            StaffRow value = new RowReader(row).read();
            errors.addAll(row.errors());
            if (value != null) {
                rows.add(value);
            }
        });
        return new StaffFile(table.columns(), table.ignored(), table.read(), rows, errors);
    }
}
