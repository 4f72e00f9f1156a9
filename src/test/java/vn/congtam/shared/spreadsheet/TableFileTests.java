package vn.congtam.shared.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congtam.shared.Points;

class TableFileTests {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<@Nullable Object> CELLS = Arrays.asList(
            "Nguyễn Thị Hà",
            Points.of("89.75"),
            new BigDecimal("12.5"),
            7,
            LocalDate.of(2026, 10, 31),
            YearMonth.of(2026, 10),
            Instant.parse("2026-10-31T10:05:00Z"),
            new Percent(new BigDecimal("0.305")),
            null);

    private static byte[] xlsx(int mostRows, List<List<? extends @Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile file = new XlsxFile(out, "Bảng", mostRows);
        int columns = rows.getFirst().size();
        file.head(
                List.of("Tiêu đề"),
                IntStream.range(0, columns).mapToObj(i -> "Cột " + i).toList(),
                IntStream.range(0, columns).mapToObj(i -> 12).toList());
        rows.forEach(file::row);
        file.finish();
        return out.toByteArray();
    }

    private static String csv(Locale locale, List<List<? extends @Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile file = new CsvFile(out, locale);
        file.head(List.of("Tiêu đề"), List.of("Họ và tên", "Ghi chú"), List.of(10, 10));
        rows.forEach(file::row);
        file.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Row> read(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void cellsOfAWorkbookKeepTheirTypes() throws IOException {
        Row row = read(xlsx(XlsxFile.MOST_ROWS, List.of(CELLS)), 0).get(2);
        assertThat(row.getCellText(0)).isEqualTo("Nguyễn Thị Hà");
        assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("89.75"));
        assertThat(row.getCellAsNumber(2)).contains(new BigDecimal("12.5"));
        assertThat(row.getCellAsNumber(3)).contains(new BigDecimal("7"));
        assertThat(row.getCellAsDate(4)).contains(LocalDateTime.of(2026, 10, 31, 0, 0));
        assertThat(row.getCellAsDate(5)).contains(LocalDateTime.of(2026, 10, 1, 0, 0));
        assertThat(row.getCellAsDate(6)).contains(LocalDateTime.of(2026, 10, 31, 17, 5));
        assertThat(row.getCellAsNumber(7)).contains(new BigDecimal("0.305"));
        assertThat(row.getCell(6).getDataFormatString()).isEqualTo("dd/MM/yyyy HH:mm");
        assertThat(row.getCell(7).getDataFormatString()).isEqualTo("0.0%");
    }

    @Test
    void textIsNeverAFormulaWhateverItStartsWith() throws IOException {
        for (String typed : List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1")) {
            Cell cell = read(xlsx(XlsxFile.MOST_ROWS, List.of(List.of(typed))), 0)
                    .get(2)
                    .getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(csv(VIETNAMESE, List.of(List.of("An", typed))))
                    .contains(typed.contains("\"") ? "\"'=HYPERLINK(\"\"http://x\"\")\"" : "'" + typed);
        }
    }

    @Test
    void aNegativeNumberIsANumberAndNotDefused() {
        assertThat(csv(VIETNAMESE, List.of(List.of("An", Points.of("-1.5"))))).contains("An;-1,5\r\n");
    }

    @Test
    void controlCharactersAndOverlongTextDoNotBreakTheWorkbook() throws IOException {
        String overlong = "ă".repeat(40_000);
        List<Row> rows = read(xlsx(XlsxFile.MOST_ROWS, List.of(List.of("a\u0000b\u0007c"), List.of(overlong))), 0);
        assertThat(rows.get(2).getCellText(0)).isEqualTo("abc");
        assertThat(rows.get(3).getCellText(0)).hasSize(32_767).endsWith("[…]");
    }

    @Test
    void aTableLongerThanASheetGoesOnOnTheNextWithItsHeading() throws IOException {
        byte[] file = xlsx(
                5,
                IntStream.rangeClosed(1, 7)
                        .<List<? extends @Nullable Object>>mapToObj(List::of)
                        .toList());
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(3);
            for (Sheet sheet : sheets) {
                assertThat(sheet.read().get(1).getCellText(0)).isEqualTo("Cột 0");
            }
            assertThat(sheets.get(2).read()).hasSize(3);
        }
    }

    @Test
    void theHeadingIsFrozenAndFiltered() throws IOException {
        byte[] file = xlsx(XlsxFile.MOST_ROWS, List.of(CELLS, CELLS));
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains("ySplit=\"2\"", "state=\"frozen\"", "autoFilter ref=\"A2:I4\"");
        }
    }

    @Test
    void whereNumbersHaveADecimalCommaCellsAreSeparatedBySemicolons() {
        String text = csv(VIETNAMESE, List.of(CELLS));
        assertThat(text)
                .startsWith("\uFEFFHọ và tên;Ghi chú\r\n")
                .endsWith("Nguyễn Thị Hà;89,75;12,5;7;31/10/2026;10/2026;31/10/2026 17:05;30,5%;\r\n");
    }

    @Test
    void whereNumbersHaveADecimalPointCellsAreSeparatedByCommas() {
        assertThat(csv(Locale.ENGLISH, List.of(List.of("Hà", Points.of("89.75")))))
                .isEqualTo("\uFEFFHọ và tên,Ghi chú\r\nHà,89.75\r\n");
    }

    @Test
    void separatorsQuotesAndLineBreaksStayWithinTheirCell() {
        assertThat(csv(VIETNAMESE, List.of(List.of("Hà; Lan", "nói \"không\"\ndòng hai"))))
                .endsWith("\"Hà; Lan\";\"nói \"\"không\"\"\ndòng hai\"\r\n");
    }

    @Test
    void aFileThatWasNotFinishedCannotBeRead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile file = new XlsxFile(out, "Bảng");
        file.head(List.of(), List.of("Cột"), List.of(10));
        IntStream.range(0, 2_000).forEach(i -> file.row(List.of(Objects.toString(i))));
        assertThatThrownBy(() -> read(out.toByteArray(), 0)).isInstanceOf(Exception.class);
    }
}
