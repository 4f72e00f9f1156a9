package vn.congtam.shared.spreadsheet;

import java.util.Comparator;
import java.util.List;

/**
 * What is wrong in one cell and how to mend it.
 *
 * @param row as the spreadsheet program shows it
 * @param messageKey key of the sentence
 */
public record CellError(int row, TableColumn column, String messageKey, List<Object> arguments) {

    /** By row, within it by column. */
    public static final Comparator<CellError> IN_ORDER = Comparator.comparingInt(CellError::row)
            .thenComparingInt(error -> error.column().ordinal());

    public static CellError of(int row, TableColumn column, String messageKey, Object... arguments) {
        return new CellError(row, column, messageKey, List.of(arguments));
    }

    /** Rows with at least one error. */
    public static int rows(List<CellError> errors) {
        return (int) errors.stream().mapToInt(CellError::row).distinct().count();
    }
}
