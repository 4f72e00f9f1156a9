package vn.congtam.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A workbook that a page handed out, read back: two lines of title, the heading, rows and, where something is summed, totals. */
final class ExportedTable {

    private static final int HEAD = 3;

    private final List<Row> rows;
    private final int columns;

    private ExportedTable(List<Row> rows) {
        this.rows = rows;
        this.columns = rows.get(HEAD - 1).getCellCount();
    }

    static ExportedTable read(byte[] file) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            return new ExportedTable(workbook.getFirstSheet().read());
        }
    }

    List<String> headings() {
        return rows.get(HEAD - 1).stream().map(Cell::getText).toList();
    }

    /** The rows between heading and totals. */
    List<Row> data() {
        return rows.subList(HEAD, totals().isPresent() ? rows.size() - 1 : rows.size());
    }

    Optional<Row> totals() {
        Row last = rows.getLast();
        boolean sums =
                rows.size() > HEAD && last.stream().anyMatch(cell -> cell != null && "Cộng".equals(cell.getText()));
        return sums ? Optional.of(last) : Optional.empty();
    }

    /** Columns whose total is not the sum of the cells above. */
    List<String> wrongTotals() {
        List<String> wrong = new ArrayList<>();
        totals().ifPresent(totals -> {
            for (int column = 0; column < columns; column++) {
                BigDecimal total = number(totals, column);
                int at = column;
                BigDecimal sum = data().stream()
                        .map(row -> number(row, at))
                        .filter(java.util.Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (total != null && total.compareTo(sum) != 0) {
                    wrong.add(headings().get(column) + ": " + total + " is not " + sum);
                }
            }
        });
        return wrong;
    }

    /** Whether a row holds this text and all of these numbers, as a page rounds them. */
    boolean hasRow(String text, List<String> numbers) {
        return data().stream()
                .anyMatch(row -> holds(row, text) && numbers.stream().allMatch(number -> holdsNumber(row, number)));
    }

    private boolean holds(Row row, String text) {
        for (int column = 0; column < columns; column++) {
            if (text.equals(shown(row, column))) {
                return true;
            }
        }
        return false;
    }

    /** Text of a cell, days and months as pages write them. */
    private static String shown(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null) {
            return "";
        }
        String format = cell.getType() == CellType.NUMBER ? cell.getDataFormatString() : null;
        if (format == null || !format.contains("yyyy")) {
            return cell.getText();
        }
        return cell.asDate().format(java.time.format.DateTimeFormatter.ofPattern(format));
    }

    private boolean holdsNumber(Row row, String shown) {
        boolean percent = shown.endsWith("%");
        BigDecimal wanted = new BigDecimal(shown.replace("%", "")
                .replace("\u00a0", "")
                .replace(" ", "")
                .replace(".", "")
                .replace("−", "-")
                .replace(',', '.'));
        for (int column = 0; column < columns; column++) {
            BigDecimal number = number(row, column);
            BigDecimal value = number == null ? null : percent ? number.movePointRight(2) : number;
            if (value != null
                    && value.setScale(Math.max(0, wanted.scale()), RoundingMode.HALF_UP)
                                    .compareTo(wanted)
                            == 0) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable BigDecimal number(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        return cell == null || cell.getType() != CellType.NUMBER ? null : cell.asNumber();
    }
}
