package vn.congtam.web;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that is taken out as a file.
 *
 * @param title of the file and above the table
 * @param rows hands every row to its argument, one by one
 * @param agencyId whose rows they are, null for several agencies
 * @param month that the rows are of, null for none
 * @param recorded whether taking it out is put on record; not for what is only the reader's own
 */
public record TableExport<R>(
        Phrase title,
        List<Column<R>> columns,
        Consumer<Consumer<? super R>> rows,
        @Nullable Long agencyId,
        @Nullable YearMonth month,
        boolean recorded) {

    public static <T> TableExport<T> of(Phrase title, Columns<T> columns, List<T> rows) {
        return TableExport.<T>streamed(title, columns, reader -> rows.forEach(reader));
    }

    /** For long tables: the rows are read while they are written. */
    public static <T> TableExport<T> streamed(Phrase title, Columns<T> columns, Consumer<Consumer<? super T>> rows) {
        return new TableExport<>(title, columns.list(), rows, null, null, true);
    }

    public TableExport<R> in(@Nullable Long agency, @Nullable YearMonth of) {
        return new TableExport<>(title, columns, rows, agency, of, recorded);
    }

    /** Of the reader's own rows only. */
    public TableExport<R> own() {
        return new TableExport<>(title, columns, rows, agencyId, month, false);
    }
}
