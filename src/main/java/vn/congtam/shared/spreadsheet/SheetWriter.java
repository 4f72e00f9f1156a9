package vn.congtam.shared.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * Writes rows into a sheet. Text is always written as a text cell, so what people typed is never a formula, whatever it
 * starts with (= + - @).
 */
public final class SheetWriter {

    private static final String HEAD_COLOUR = "EEF2F7";

    private final Worksheet sheet;
    private int next;

    public SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** A line above the table in bold, as wide as it is. */
    public void title(String title) {
        text(next, 0, title);
        sheet.style(next, 0).bold().set();
        next++;
    }

    /** Bold heading, frozen, with the widths of the columns in characters. */
    public void head(List<String> titles, List<Integer> widths) {
        for (int column = 0; column < titles.size(); column++) {
            text(next, column, titles.get(column));
            sheet.width(column, widths.get(column));
        }
        sheet.range(next, 0, next, titles.size() - 1)
                .style()
                .bold()
                .fillColor(HEAD_COLOUR)
                .wrapText(true)
                .set();
        next++;
        sheet.freezePane(0, next);
    }

    /**
     * Hands the rows written so far to the file, so that a long table is never held in memory; they cannot be changed any
     * more. The widths of the columns are settled with the first call.
     */
    public void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; null leaves the cell empty, dates look like 31/10/2026, points like 89.75 under their exact value. */
    public void row(List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            write(next, column, values.get(column));
        }
        next++;
    }

    private void write(int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/MM/yyyy").set();
            }
            case Points points -> {
                sheet.value(row, column, points.value());
                sheet.style(row, column).format("#,##0.0#").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            default -> text(row, column, value.toString());
        }
    }

    /** Control characters are not allowed in XML and would break the file. */
    private void text(int row, int column, String value) {
        sheet.inlineString(row, column, value.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", ""));
        sheet.style(row, column).format("@").set();
    }
}
