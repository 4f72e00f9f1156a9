package vn.congtam.shared.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written row by row and never held together. Cells are null, text, numbers, {@link vn.congtam.shared.Points},
 * {@link Percent}, {@code LocalDate}, {@code YearMonth} or {@code Instant}; text is never a formula, whatever it starts with.
 */
public interface TableFile {

    /**
     * What stands above the rows.
     *
     * @param titles lines above the table; left out where they would not be part of the data
     * @param widths in characters, one for each heading
     */
    void head(List<String> titles, List<String> headings, List<Integer> widths);

    void row(List<? extends @Nullable Object> cells);

    /** The row of sums below all others. */
    void total(List<? extends @Nullable Object> cells);

    /** Completes the file; without this call it stays broken, so that half a table is never taken for the whole. */
    void finish();
}
