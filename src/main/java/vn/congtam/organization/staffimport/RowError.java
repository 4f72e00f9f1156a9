package vn.congtam.organization.staffimport;

import java.util.List;

/**
 * What is wrong in one cell and how to mend it.
 *
 * @param row as the spreadsheet program shows it
 * @param messageKey key of the sentence
 */
record RowError(int row, Column column, String messageKey, List<Object> arguments) {

    /** @param key behind {@code organization.import.problem.} */
    static RowError of(int row, Column column, String key, Object... arguments) {
        return new RowError(row, column, "organization.import.problem." + key, List.of(arguments));
    }
}
