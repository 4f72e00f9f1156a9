package vn.congtam.shared.spreadsheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row below the heading; every cell that cannot be read leaves an error, so that all are shown at once. */
public final class TableRow<C extends Enum<C> & TableColumn> {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final SheetRow row;
    private final Map<C, Integer> places;
    private final List<CellError> errors = new ArrayList<>();

    TableRow(SheetRow row, Map<C, Integer> places) {
        this.row = row;
        this.places = places;
    }

    /** As the spreadsheet program shows it, from 1. */
    public int number() {
        return row.number();
    }

    public List<CellError> errors() {
        return errors;
    }

    /** The cell as it was typed; empty when the table has no such column. */
    public SheetCell cell(C column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.EMPTY : row.cell(place);
    }

    /** Text of a cell, empty for none; formulas, error values, missing and overlong text are errors. */
    public String text(C column) {
        SheetCell cell = cell(column);
        switch (cell.kind()) {
            case FORMULA -> error(column, "spreadsheet.cell.formula");
            case ERROR -> error(column, "spreadsheet.cell.errorValue");
            default -> {
                if (cell.text().isEmpty() && column.required()) {
                    error(column, "spreadsheet.cell.missing");
                } else if (cell.text().length() > column.format().maxLength()) {
                    error(column, "spreadsheet.cell.tooLong", column.format().maxLength());
                }
            }
        }
        return cell.text();
    }

    /** A day typed as dd/MM/yyyy or as an Excel date; null for an empty cell and after an error. */
    public @Nullable LocalDate date(C column) {
        SheetCell cell = cell(column);
        boolean number = cell.kind() == SheetCell.Kind.NUMBER;
        String text = number ? "" : text(column);
        if (cell.kind() != SheetCell.Kind.TEXT && !number) {
            return null;
        }
        LocalDate date = number ? cell.date() : day(text);
        if (date == null) {
            error(column, "spreadsheet.cell.date", cell.text());
            return null;
        }
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            error(column, "spreadsheet.cell.dateRange", cell.text());
            return null;
        }
        return date;
    }

    /** Reads dd/MM/yyyy, also with dots or dashes; null for anything that is no day. */
    public static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('-', '/').replace('.', '/').replace(" ", ""), DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public void error(C column, String messageKey, Object... arguments) {
        errors.add(CellError.of(row.number(), column, messageKey, arguments));
    }
}
