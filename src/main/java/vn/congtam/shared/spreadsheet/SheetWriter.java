package vn.congtam.shared.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;
import vn.congtam.shared.VietnamTime;

/**
 * Writes rows into a sheet. Text is always written as a text cell, so what people typed is never a formula, whatever it
 * starts with (= + - @).
 */
public final class SheetWriter {

    private static final String HEAD_COLOUR = "EEF2F7";
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]");

    /** Characters that a cell may hold. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " […]";

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

    /**
     * One row; null leaves the cell empty, dates look like 31/10/2026, points like 89.75 under their exact value, shares like
     * 30.5 %, moments are times of Vietnam.
     */
    public void row(List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            write(next, column, values.get(column));
        }
        next++;
    }

    /** A row in bold below the others. */
    void total(List<? extends @Nullable Object> values) {
        row(values);
        sheet.range(next - 1, 0, next - 1, values.size() - 1)
                .style()
                .bold()
                .fillColor(HEAD_COLOUR)
                .set();
    }

    /** Rows written so far, titles and heading included. */
    int rows() {
        return next;
    }

    private void write(int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, column, date);
                format(row, column, "dd/MM/yyyy");
            }
            case YearMonth month -> {
                sheet.value(row, column, month.atDay(1));
                format(row, column, "MM/yyyy");
            }
            case Instant moment -> {
                sheet.value(row, column, VietnamTime.local(moment));
                format(row, column, "dd/MM/yyyy HH:mm");
            }
            case Points points -> {
                sheet.value(row, column, points.value());
                format(row, column, "#,##0.0#");
            }
            case Percent percent -> {
                sheet.value(row, column, percent.share());
                format(row, column, "0.0%");
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            default -> text(row, column, value.toString());
        }
    }

    private void format(int row, int column, String format) {
        sheet.style(row, column).format(format).set();
    }

    private void text(int row, int column, String value) {
        sheet.inlineString(row, column, fitting(printable(value)));
        format(row, column, "@");
    }

    /** Control characters are not allowed in XML and would break the file. */
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }

    /** A longer text would make the file unreadable; its end says that something is missing. */
    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }
}
