package vn.congtam.web;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that is taken out as a file.
 *
 * @param title of the file and above the table
 * @param said above the table besides, such as what was asked for; empty for nothing
 * @param rows hands every row to its argument, one by one
 * @param agencyId whose rows they are, null for several agencies
 * @param month that the rows are of, null for none
 * @param recorded whether taking it out is put on record; not for what is only the reader's own
 */
public record TableExport<R>(
        Phrase title,
        String said,
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
        return new TableExport<>(title, "", columns.list(), rows, null, null, true);
    }

    public TableExport<R> in(@Nullable Long agency, @Nullable YearMonth of) {
        return new TableExport<>(title, said, columns, rows, agency, of, recorded);
    }

    /** @param words what the rows answer, in the reader's language */
    public TableExport<R> saying(String words) {
        return new TableExport<>(title, words, columns, rows, agencyId, month, recorded);
    }

    /** Of the reader's own rows only. */
    public TableExport<R> own() {
        return new TableExport<>(title, said, columns, rows, agencyId, month, false);
    }
}
