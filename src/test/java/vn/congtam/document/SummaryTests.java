package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestWeb;
import vn.congtam.web.Attachment;

@ApplicationTest
class SummaryTests {

    private static final int HEAD = 3;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Frameworks frameworks;

    @Autowired
    MonthClosing closing;

    @Autowired
    TestWeb web;

    private TestSheets month;
    private Official ha;
    private long sheet;

    @BeforeEach
    void aMonth() {
        month = new TestSheets(jdbc, city, frameworks);
        ha = month.member("Nguyễn Thị Thu Hà");
        sheet = month.decided(ha);
        month.decided(month.member("=HYPERLINK(\"http://x\")"));
        month.decided(month.member("@SUM(A1)"));
        month.sheet(month.member("Đỗ Thị Nghỉ"), "NOT_RATED", "-1+1 nghỉ thai sản");
    }

    @Test
    void everyPersonIsARowWithTypedCells() throws IOException {
        close();
        byte[] file = Papers.keep("summary.xlsx", get("xlsx", month.hr));
        List<Row> rows = rows(file, 0);
        assertThat(rows.get(HEAD - 1).getCellText(0)).isEqualTo("STT");
        assertThat(rows).hasSize(HEAD + 4);
        Row row = row(rows, "Nguyễn Thị Thu Hà");
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        for (int column : new int[] {0, 5, 6, 7, 8, 9, 10, 14, 15}) {
            assertThat(row.getCell(column).getType()).as("column %s", column).isEqualTo(CellType.NUMBER);
        }
        assertThat(row.getCellAsNumber(10).orElseThrow()).isEqualByComparingTo("84.5");
        assertThat(row.getCellText(12)).isEqualTo("B");
    }

    @Test
    void textOfPeopleIsNeverAFormula() throws IOException {
        close();
        List<Row> rows = rows(Papers.bytes(get("xlsx", month.hr)), 0);
        assertThat(row(rows, "=HYPERLINK(\"http://x\")").getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row(rows, "@SUM(A1)").getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row(rows, "Đỗ Thị Nghỉ").getCell(13).getType()).isEqualTo(CellType.STRING);
        assertThat(row(rows, "Đỗ Thị Nghỉ").getCellText(13)).isEqualTo("-1+1 nghỉ thai sản");
    }

    @Test
    void totalsAndProofsAreThoseOfTheDatabase() throws IOException {
        close();
        byte[] file = Papers.bytes(get("xlsx", month.hr));
        BigDecimal sum = rows(file, 0).stream()
                .skip(HEAD)
                .flatMap(row -> row.getCellAsNumber(10).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(jdbc.sql("select sum(total) from month_result where period_id = ?")
                        .param(month.period)
                        .query(BigDecimal.class)
                        .single());
        Map<String, @Nullable Object> record = jdbc.sql("select * from closing where period_id = ?")
                .param(month.period)
                .query()
                .singleRow();
        List<Row> proofs = rows(file, 1);
        assertThat(number(proofs, "Loại B - Hoàn thành tốt nhiệm vụ")).isEqualByComparingTo("3");
        assertThat(number(proofs, "Không xếp loại")).isEqualByComparingTo("1");
        assertThat(number(proofs, "Tổng số người")).isEqualByComparingTo("4");
        assertThat(proofs)
                .extracting(row -> row.getCellText(1))
                .contains(String.valueOf(record.get("result_hash")), String.valueOf(record.get("audit_digest")));
    }

    @Test
    void paperIsLandscapeA4WithTotalsAndProofs() throws IOException {
        close();
        Pdf pdf = Pdf.of(Papers.keep("summary.pdf", get("pdf", month.authority.username())));
        assertThat(pdf.size().getWidth()).isBetween(841f, 843f);
        assertThat(pdf.embedded()).isTrue();
        assertThat(pdf.text())
                .contains("BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI THÁNG 10 NĂM 2026")
                .contains("Không xếp loại: 1")
                .contains("Tổng số người: 4")
                .contains(jdbc.sql("select audit_digest from closing where period_id = ?")
                        .param(month.period)
                        .query(String.class)
                        .single());
    }

    @Test
    void beforeClosingThereIsNone() {
        assertThat(get("xlsx", month.hr)).hasStatus(409).bodyText().contains("chưa chốt");
        assertThat(get("pdf", month.authority.username())).hasStatus(409);
    }

    @Test
    void onlyThoseInChargeTakeItBeforePublication() {
        close();
        for (String who : new String[] {
            ha.username(),
            month.head.username(),
            city.granted("CITY_HR", null),
            city.granted("INSPECTOR", null),
            city.granted("ADMINISTRATOR", null),
            new TestSheets(jdbc, city, frameworks).hr
        }) {
            assertThat(get("xlsx", who)).hasStatus(404);
            assertThat(get("pdf", who)).hasStatus(404);
        }
    }

    @Test
    void ownResultIsLeftOutUntilItIsPublished() throws IOException {
        Official clerk = month.member("Bùi Thị Nhân Sự");
        city.grant(clerk.accountId(), "HR", month.agency);
        month.decided(clerk);
        close();
        Row own = row(rows(Papers.bytes(get("xlsx", clerk.username())), 0), "Bùi Thị Nhân Sự");
        assertThat(own.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("5");
        for (int column : new int[] {5, 6, 7, 8, 9, 10, 11, 12, 14, 15}) {
            assertThat(own.getCellText(column)).as("column %s", column).isEmpty();
        }
        assertThat(own.getCellText(13)).isEqualTo("Kết quả của bản thân hiện sau khi công khai.");
        assertThat(Pdf.of(get("pdf", clerk.username())).text()).contains("Kết quả của bản", "sau khi công khai.");
        assertThat(row(rows(Papers.bytes(get("xlsx", month.hr)), 0), "Bùi Thị Nhân Sự")
                        .getCellText(12))
                .isEqualTo("B");
        month.publish();
        assertThat(row(rows(Papers.bytes(get("xlsx", clerk.username())), 0), "Bùi Thị Nhân Sự")
                        .getCellText(12))
                .isEqualTo("B");
    }

    @Test
    void cityHrAndInspectorsTakeItAfterPublication() {
        close();
        month.publish();
        assertThat(get("xlsx", city.granted("CITY_HR", null))).hasStatusOk();
        assertThat(get("xlsx", city.granted("INSPECTOR", null))).hasStatusOk();
        assertThat(get("xlsx", ha.username())).hasStatus(404);
    }

    @Test
    void isADownloadOnRecord() {
        close();
        MvcTestResult result = get("xlsx", month.hr);
        assertThat(result)
                .hasHeader("Content-Type", Attachment.XLSX.toString())
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "no-store");
        assertThat(result.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'summary.exported' and subject_id = ?")
                        .param(month.period)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void closedSheetCarriesClassAndCheckCode() {
        close();
        String code = month.code();
        assertThat(Pdf.of(web.get(month.hr, "/sheets/" + sheet + ".pdf")).text())
                .contains("Loại B: Hoàn thành tốt nhiệm vụ")
                .contains(code);
        assertThat(Pdf.of(web.get(ha.username(), "/sheets/" + sheet + ".pdf")).text())
                .doesNotContain("Loại B", code, "84,5");
    }

    @Test
    void explanationIsPrintedForWhoeverMayReadIt() throws IOException {
        close();
        String explanation = "/sheets/" + sheet + "/explanation.pdf";
        assertThat(web.get(ha.username(), explanation)).hasStatus(404);
        month.publish();
        assertThat(Pdf.of(Papers.keep("explanation.pdf", web.get(ha.username(), explanation)))
                        .text())
                .contains("BẢN GIẢI THÍCH")
                .contains("Kết quả: 84,5 điểm, loại B (Hoàn thành tốt nhiệm vụ)")
                .contains("18/20 nhiệm vụ = 90 %")
                .contains("Tự chấm 45,0")
                .contains(month.code());
        assertThat(web.get(month.member("Phạm Văn Lạ").username(), explanation)).hasStatus(404);
    }

    private void close() {
        closing.close(month.period, null, null);
    }

    private MvcTestResult get(String format, String who) {
        return web.get(who, "/agencies/" + month.agency + "/summary." + format + "?month=2026-10");
    }

    private static List<Row> rows(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet found = workbook.getSheet(sheet).orElseThrow();
            return found.read();
        }
    }

    private static Row row(List<Row> rows, String name) {
        return rows.stream()
                .skip(HEAD)
                .filter(row -> row.getCellText(2).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(List<Row> rows, String fact) {
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(fact))
                .findFirst()
                .flatMap(row -> row.getCellAsNumber(1))
                .orElseThrow();
    }
}
