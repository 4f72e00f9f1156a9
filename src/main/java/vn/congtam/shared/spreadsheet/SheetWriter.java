package vn.congtam.shared.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

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

    /** One row; null leaves the cell empty, dates look like 31/10/2026. */
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
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            default -> text(row, column, value.toString());
        }
    }

    /** Control characters are not allowed in XML and would break the file. */
    private void text(int row, int column, String value) {
        sheet.value(row, column, value.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", ""));
        sheet.style(row, column).format("@").set();
    }
}
