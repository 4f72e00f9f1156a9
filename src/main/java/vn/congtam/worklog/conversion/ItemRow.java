package vn.congtam.worklog.conversion;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.spreadsheet.SheetCell;
import vn.congtam.shared.spreadsheet.TableRow;

/**
 * A row of an uploaded catalogue.
 *
 * @param number as the spreadsheet program shows it
 * @param from month that the row names, null for none
 */
record ItemRow(int number, Entry entry, @Nullable YearMonth from) {

    /** Null when the row has errors, which it then carries. */
    static @Nullable ItemRow read(TableRow<ItemColumn> row, int groups) {
        String code = row.text(ItemColumn.CODE).toUpperCase(Locale.ROOT);
        String name = row.text(ItemColumn.NAME);
        String product = row.text(ItemColumn.PRODUCT);
        String unit = row.text(ItemColumn.UNIT);
        var group = value(row, ItemColumn.COMPLEXITY, text -> Entry.whole(text, groups), "complexity", groups);
        var coefficient = value(row, ItemColumn.COEFFICIENT, Entry::coefficient, "coefficient");
        var days = value(row, ItemColumn.DAYS, text -> Entry.whole(text, Entry.LONGEST_WORK), "days");
        YearMonth from = month(row);
        if (!code.isEmpty() && !Entry.isCode(code)) {
            row.error(ItemColumn.CODE, "worklog.conversion.error.code");
        }
        if (!row.errors().isEmpty() || group == null || coefficient == null) {
            return null;
        }
        return new ItemRow(row.number(), new Entry(code, name, product, group, coefficient, unit, days, true), from);
    }

    private static <T> @Nullable T value(
            TableRow<ItemColumn> row,
            ItemColumn column,
            Function<String, Optional<T>> reading,
            String key,
            Object... arguments) {
        int before = row.errors().size();
        String text = row.text(column);
        if (text.isEmpty() || row.errors().size() > before) {
            return null;
        }
        T value = reading.apply(text).orElse(null);
        if (value == null) {
            row.error(column, "worklog.conversion.error." + key, arguments);
        }
        return value;
    }

    /** Typed as 11/2026, or any day of the month as an Excel date. */
    private static @Nullable YearMonth month(TableRow<ItemColumn> row) {
        SheetCell cell = row.cell(ItemColumn.FROM);
        return cell.kind() == SheetCell.Kind.NUMBER && cell.date() != null
                ? YearMonth.from(cell.date())
                : value(row, ItemColumn.FROM, TypedMonth::read, "month");
    }
}
