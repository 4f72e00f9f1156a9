package vn.congtam.shared.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;

/** Reads the first sheet of an uploaded XLSX within bounds; anything odd is refused with one sentence. */
public final class SpreadsheetReader {

    /** Size of an upload in bytes (20 MB). */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Rows that are not empty, the heading included. */
    public static final int MAX_ROWS = 50_000;

    private static final int MAX_COLUMNS = 100;
    private static final BigDecimal LAST_EXCEL_DAY = BigDecimal.valueOf(2_958_465);

    private SpreadsheetReader() {}

    /**
     * Hands over the rows that are not empty, in order; columns after the hundredth are left out.
     *
     * @throws UnreadableSpreadsheet when the file is too large, of another type, broken or dangerous
     */
    public static void read(byte[] content, Consumer<SheetRow> rows) {
        refuseByLook(content);
        try {
            Archive.check(content);
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                    Stream<Row> all = workbook.getFirstSheet().openStream()) {
                readRows(all.iterator(), rows);
            }
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSpreadsheet("spreadsheet.broken");
        }
    }

    private static void refuseByLook(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableSpreadsheet("spreadsheet.empty");
        }
        if (content.length > MAX_BYTES) {
            throw new UnreadableSpreadsheet("spreadsheet.tooLarge");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(content)) {
            throw new UnreadableSpreadsheet("spreadsheet.wrongType");
        }
    }

    private static void readRows(Iterator<Row> all, Consumer<SheetRow> rows) {
        int read = 0;
        while (all.hasNext()) {
            Row row = all.next();
            List<SheetCell> cells = cells(row);
            if (cells.stream().allMatch(cell -> cell.kind() == SheetCell.Kind.EMPTY)) {
                continue;
            }
            if (++read > MAX_ROWS) {
                throw new UnreadableSpreadsheet("spreadsheet.tooManyRows", MAX_ROWS);
            }
            rows.accept(new SheetRow(row.getRowNum(), cells));
        }
    }

    private static List<SheetCell> cells(Row row) {
        int count = Math.min(row.getCellCount(), MAX_COLUMNS);
        List<SheetCell> cells = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            cells.add(cell(row.getCell(column)));
        }
        return cells;
    }

    private static SheetCell cell(@Nullable Cell cell) {
        if (cell == null) {
            return SheetCell.EMPTY;
        }
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.EMPTY;
            case FORMULA -> new SheetCell(SheetCell.Kind.FORMULA, "", null);
            case ERROR -> new SheetCell(SheetCell.Kind.ERROR, "", null);
            case NUMBER -> number(cell);
            case STRING, BOOLEAN -> SheetCell.text(cell.getText());
        };
    }

    private static SheetCell number(Cell cell) {
        BigDecimal value = cell.asNumber();
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() < -30 || plain.scale() > 30) {
            return new SheetCell(SheetCell.Kind.ERROR, "", null);
        }
        boolean day = plain.compareTo(BigDecimal.ONE) >= 0 && plain.compareTo(LAST_EXCEL_DAY) <= 0;
        LocalDate date = day ? cell.asDate().toLocalDate() : null;
        return new SheetCell(
                SheetCell.Kind.NUMBER, withLeadingZeros(plain.toPlainString(), cell.getDataFormatString()), date);
    }

    /** A code typed as 123 under the format 00000 reads 00123. */
    private static String withLeadingZeros(String digits, @Nullable String format) {
        boolean zeros = format != null && format.length() <= 30 && format.matches("0+") && digits.matches("\\d+");
        return zeros && format != null && format.length() > digits.length()
                ? "0".repeat(format.length() - digits.length()) + digits
                : digits;
    }
}
