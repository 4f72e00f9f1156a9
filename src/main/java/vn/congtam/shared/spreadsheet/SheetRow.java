package vn.congtam.shared.spreadsheet;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param number as the spreadsheet program shows it, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** The cell of a column counted from 0; empty beyond the last one. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
