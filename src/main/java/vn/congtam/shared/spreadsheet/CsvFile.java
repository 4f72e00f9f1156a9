package vn.congtam.shared.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;
import vn.congtam.shared.VietnamTime;

/**
 * A table as text that spreadsheet programs open without asking: UTF-8 with its mark; where numbers have a decimal comma, cells
 * are separated by semicolons. Titles are left out: the first line is the heading.
 */
public final class CsvFile implements TableFile {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    /** Beginnings that make a spreadsheet program read text as a formula, in their wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;
    private final char decimal;
    private final String separator;

    public CsvFile(OutputStream out, Locale locale) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.separator = decimal == ',' ? ";" : ",";
    }

    @Override
    public void head(List<String> titles, List<String> headings, List<Integer> widths) {
        write("\uFEFF");
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        write(cells.stream().map(this::cell).collect(Collectors.joining(separator, "", "\r\n")));
    }

    @Override
    public void total(List<? extends @Nullable Object> cells) {
        row(cells);
    }

    @Override
    public void finish() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Points points -> number(points.value());
            case Percent percent -> number(percent.share().movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + "%";
            case BigDecimal number -> number(number);
            case Number number -> number(new BigDecimal(number.toString()));
            case LocalDate date -> DATE.format(date);
            case YearMonth month -> MONTH.format(month);
            case Instant moment -> MOMENT.format(VietnamTime.local(moment));
            default -> quoted(defused(SheetWriter.printable(value.toString())));
        };
    }

    private String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }

    /** An apostrophe makes the cell text. */
    private static String defused(String text) {
        String start = text.stripLeading();
        return beginsFormula(text) || beginsFormula(start) ? "'" + text : text;
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r' || c == ';' || c == ',' || c == '\t')
                        && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
