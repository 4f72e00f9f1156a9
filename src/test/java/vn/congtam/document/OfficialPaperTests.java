package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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

@ApplicationTest
class OfficialPaperTests {

    private static final String MARKUP = "Lê <b>Đậm</b> & {{HYPERLINK \"http://x\"}} ${2*2}";

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
    void aClosedMonth() {
        month = new TestSheets(jdbc, city, frameworks);
        ha = month.member("Nguyễn Thị Thu Hà");
        sheet = month.decided(ha);
        month.decided(month.member(MARKUP));
        month.sheet(month.member("Đỗ Thị Nghỉ"), "NOT_RATED", "nghỉ thai sản");
        closing.close(month.period, null, null);
    }

    @Test
    void decisionSaysTheSameInBothFormats() throws IOException {
        number("DECISION", Map.of("number", "45", "datedOn", "2026-11-02", "signerName", "Trần Văn Chủ"));
        Pdf pdf = Pdf.of(Papers.keep("decision.pdf", paper("decision.pdf", month.hr)));
        Docx docx = Docx.of(Papers.keep("decision.docx", paper("decision.docx", month.hr)));
        for (String text : List.of(pdf.text(), docx.text())) {
            assertThat(text)
                    .contains(
                            "UBND THÀNH PHỐ HÀ NỘI",
                            "UBND PHƯỜNG ĐỐNG ĐA",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Số: 45/QĐ-UBND",
                            "Đống Đa, ngày 02 tháng 11 năm 2026",
                            "Về việc công nhận kết quả đánh giá, xếp loại tháng 10 năm 2026",
                            "CHỦ TỊCH UBND PHƯỜNG ĐỐNG ĐA",
                            "Điều 1.",
                            "đối với 2 người của UBND phường Đống Đa",
                            "- Loại B (Hoàn thành tốt nhiệm vụ): 2 người, 100",
                            "- Không xếp loại: 1 người",
                            "Nơi nhận:",
                            "Trần Văn Chủ",
                            "(Kèm theo Quyết định số 45/QĐ-UBND ngày 02 tháng 11 năm 2026 của UBND phường Đống Đa)",
                            "Phòng Kinh tế, Hạ tầng và Đô thị",
                            "84,5",
                            month.code());
        }
        assertThat(pdf.embedded()).isTrue();
        assertThat(docx.left()).isEqualTo(1701);
        assertThat(docx.width()).isEqualTo(11_906);
    }

    @Test
    void nothingThatAnybodyTypedBecomesMarkup() {
        Docx docx = Docx.of(paper("decision.docx", month.hr));
        assertThat(docx.text()).contains(MARKUP);
        assertThat(docx.links()).isZero();
        assertThat(docx.markup()).contains("&lt;b>").doesNotContain("<w:hyperlink", "instrText");
        assertThat(Pdf.of(paper("decision.pdf", month.hr)).text()).contains("<b>Đậm</b>", "${2*2}");
    }

    @Test
    void numberAndDateStayBlankUntilTheyAreKnown() {
        Docx docx = Docx.of(paper("decision.docx", month.hr));
        assertThat(docx.text()).contains("Số: /QĐ-UBND", "Đống Đa, ngày tháng năm 2026");
        assertThat(Pdf.of(paper("decision.pdf", month.hr)).text())
                .containsPattern("Số:[\\s\\u00a0]+/QĐ-UBND")
                .containsPattern("ngày[\\s\\u00a0]+tháng[\\s\\u00a0]+năm 2026");
    }

    @Test
    void proposalNamesPeopleWhoAreNotRatedAndTheLimit() {
        number("PROPOSAL", Map.of("number", "12", "signerTitle", "Trưởng phòng Nội vụ", "signerName", "Bùi Thị Trình"));
        for (String text : List.of(
                Pdf.of(paper("proposal.pdf", month.hr)).text(),
                Docx.of(paper("proposal.docx", month.hr)).text())) {
            assertThat(text)
                    .contains(
                            "Số: 12/TTr-UBND",
                            "Kính gửi: Chủ tịch UBND phường Đống Đa",
                            "có 3 người thuộc diện đánh giá, gồm 2 người được xếp loại và 1 người không xếp loại",
                            "Tỷ lệ khống chế loại A: 30 %",
                            "- Đỗ Thị Nghỉ: nghỉ thai sản",
                            "TRƯỞNG PHÒNG NỘI VỤ",
                            "Bùi Thị Trình");
        }
    }

    @Test
    void unitListHasThePeopleOfTheUnitOnly() {
        for (String text : List.of(
                Pdf.of(paper("units/" + month.unit + ".pdf", month.authority.username()))
                        .text(),
                Docx.of(paper("units/" + month.unit + ".docx", month.authority.username()))
                        .text())) {
            assertThat(text)
                    .contains(
                            "DANH SÁCH XẾP LOẠI CỦA ĐƠN VỊ",
                            "Nguyễn Thị Thu Hà",
                            "84,5",
                            "Danh sách có 3 người (B: 2; KXL: 1).");
        }
        long other = city.unit(month.agency, "Văn phòng");
        assertThat(paper("units/" + other + ".pdf", month.hr)).hasStatus(404);
    }

    @Test
    void noticeGoesToThePersonOnceItIsPublished() {
        number("DECISION", Map.of("number", "45", "datedOn", "2026-11-02"));
        assertThat(web.get(ha.username(), "/sheets/" + sheet + "/notice.pdf")).hasStatus(404);
        month.publish();
        for (String text : List.of(
                Pdf.of(web.get(ha.username(), "/sheets/" + sheet + "/notice.pdf"))
                        .text(),
                Docx.of(web.get(ha.username(), "/sheets/" + sheet + "/notice.docx"))
                        .text())) {
            assertThat(text)
                    .contains(
                            "THÔNG BÁO",
                            "Kính gửi: Nguyễn Thị Thu Hà, Chuyên viên, Phòng Kinh tế, Hạ tầng và Đô thị",
                            "Căn cứ Quyết định số 45/QĐ-UBND ngày 02 tháng 11 năm 2026",
                            "84,5",
                            "Loại B: Hoàn thành tốt nhiệm vụ.",
                            month.code());
        }
        assertThat(web.get(month.member("Phạm Văn Lạ").username(), "/sheets/" + sheet + "/notice.pdf"))
                .hasStatus(404);
    }

    @Test
    void sheetSummaryAndTheirFilesSayTheSame() throws IOException {
        Docx file = Docx.of(web.get(month.hr, "/sheets/" + sheet + ".docx"));
        Pdf paper = Pdf.of(web.get(month.hr, "/sheets/" + sheet + ".pdf"));
        for (String text : List.of(file.text(), paper.text())) {
            assertThat(text)
                    .contains(
                            "Nguyễn Thị Thu Hà",
                            "THÁNG 10 NĂM 2026",
                            "Hoàn thành tốt, cần chủ động hơn",
                            "Loại B: Hoàn thành tốt nhiệm vụ.",
                            "86,5 85,5 84,5",
                            "NGƯỜI TỰ ĐÁNH GIÁ",
                            month.code());
        }
        String summary = "/agencies/" + month.agency + "/summary.docx?month=2026-10";
        Docx table = Docx.of(Papers.keep("summary.docx", web.get(month.hr, summary)));
        assertThat(table.width()).isEqualTo(16_838);
        assertThat(table.text())
                .contains(
                        "BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI THÁNG 10 NĂM 2026",
                        "Tổng số người: 3",
                        "Không xếp loại: 1",
                        "84,5",
                        "nghỉ thai sản");
    }

    @Test
    void papersAreForWhoeverTakesTheSummaryAndOnRecord() {
        for (String other : List.of(
                ha.username(),
                month.head.username(),
                city.granted("CITY_HR", null),
                city.granted("INSPECTOR", null),
                city.granted("ADMINISTRATOR", null),
                city.granted("HR", city.agency()))) {
            for (String path : List.of("", "/decision.pdf", "/proposal.docx", "/units/" + month.unit + ".docx")) {
                assertThat(web.get(other, "/agencies/" + month.agency + "/papers" + path + "?month=2026-10"))
                        .as(path)
                        .hasStatus(404);
            }
        }
        assertThat(paper("decision.docx", month.hr)).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'paper.exported' and subject_id = ?")
                        .param(month.period)
                        .query(Integer.class)
                        .single())
                .isOne();
        month.publish();
        assertThat(paper("decision.pdf", city.granted("CITY_HR", null))).hasStatusOk();
    }

    @Test
    void thePageListsEveryPaperAndFindsPeopleWithoutMarks() {
        assertThat(web.get(month.hr, "/agencies/" + month.agency + "/papers?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Văn bản tháng 10/2026",
                        "/papers/decision.docx?month=2026-10",
                        "/papers/units/" + month.unit + ".pdf?month=2026-10",
                        "/sheets/" + sheet + "/notice.docx",
                        "Tạo tệp ZIP",
                        "Ghi số, ngày, người ký")
                .doesNotContain("84,5", "??");
        assertThat(web.get(month.authority.username(), "/agencies/" + month.agency + "/papers?month=2026-10&q=thu ha"))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Thu Hà")
                .doesNotContain("Đỗ Thị Nghỉ", "/papers/numbers/");
    }

    @Test
    void wrongNumbersAndStaleFormsKeepWhatWasTyped() {
        assertThat(post("DECISION", Map.of("number", "45/QĐ-UBND", "authority", "OWN", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("45/QĐ-UBND", "Chỉ ghi số");
        assertThat(post("DECISION", Map.of("authority", "KT", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi chức vụ của người ký thay");
        assertThat(post("DECISION", Map.of("datedOn", "2020-01-01", "authority", "OWN", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày ký phải từ");
        number("DECISION", Map.of("number", "45"));
        assertThat(post("DECISION", Map.of("number", "46", "authority", "OWN", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"46\"", "vừa lưu trước");
        assertThat(web.get(
                        month.authority.username(),
                        "/agencies/" + month.agency + "/papers/numbers/DECISION?month=2026-10"))
                .hasStatus(404);
    }

    private void number(String kind, Map<String, String> fields) {
        java.util.HashMap<String, String> all = new java.util.HashMap<>(Map.of("authority", "OWN", "version", "0"));
        all.putAll(fields);
        assertThat(post(kind, all)).hasStatus3xxRedirection();
    }

    private MvcTestResult post(String kind, Map<String, String> fields) {
        return web.post(month.hr, month.paper("numbers/" + kind), fields);
    }

    private MvcTestResult paper(String file, String who) {
        return web.get(who, month.paper(file));
    }
}
