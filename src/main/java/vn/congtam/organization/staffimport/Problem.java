package vn.congtam.organization.staffimport;

import vn.congtam.shared.spreadsheet.CellError;

/** Names the errors of a staff list. */
final class Problem {

    private Problem() {}

    /** @param key behind {@code organization.import.problem.} */
    static CellError of(int row, Column column, String key, Object... arguments) {
        return CellError.of(row, column, "organization.import.problem." + key, arguments);
    }
}
