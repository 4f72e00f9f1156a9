package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** November under Decree 335/2025/NĐ-CP from tasks to papers: the same figure everywhere. */
@ApplicationTest
@Import(TestSheets.class)
class DecreeMonthTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets sheets;

    @Autowired
    JdbcClient jdbc;

    private TestSheets.Team team;
    private String hr;

    @BeforeEach
    void tasksOfNovember() {
        team = sheets.decreeTeam();
        hr = city.granted("HR", team.agency());
        long report = sheets.product(team.member(), "Báo cáo chuyên đề", "2", "1");
        jdbc.sql("update task set failed_reviews = 1 where id = ?")
                .param(report)
                .update();
        sheets.product(team.member(), "Tờ trình", "1", "0.4");
        sheets.product(team.head(), "Kế hoạch quý", "1", "1");
        sheets.product(team.authority(), "Chương trình công tác", "1", "1");
    }

    @Test
    void oneFigureFromTheTasksToThePapers() throws IOException {
        submit(team.member(), SheetKind.STAFF, Map.of());
        submit(team.head(), SheetKind.LEADER, Map.of("II.d", "100", "II.dd", "50", "II.e", "50"));
        submit(team.authority(), SheetKind.LEADER, Map.of("II.d", "100", "II.dd", "100", "II.e", "100"));
        review();
        decide();
        close();

        long member = sheets.sheetOf(team.member());
        long head = sheets.sheetOf(team.head());
        assertThat(total(member)).isEqualByComparingTo("82.111111111111");
        assertThat(total(head)).isEqualByComparingTo("94.166666666666");
        everywhere(member, "82,11", "HTT");
        everywhere(head, "94,17", "HTXS");
        assertThat(text(get(hr, "/sheets/" + member + "/explanation")))
                .contains(
                        "a) Số lượng: 2,4 : 3 = 80 %", "b) Chất lượng: 1,9 : 3 = 63,33 %", "c) Tiến độ: 2,4 : 3 = 80 %")
                .contains("(a + b + c) : 3 = 74,44 %; 74,44 % của 70 điểm là 52,11")
                .contains("Báo cáo chuyên đề", "Từng bước tính", "1 lần chưa đạt")
                .doesNotContain("Nhiệm vụ đã thay đổi", "??");
        assertThat(text(get(hr, "/sheets/" + head + "/explanation")))
                .contains(
                        "(a + b + c + d + đ + e) : 6 = 91,67 %",
                        "Mức 100 %, tính vào kết quả của nhóm", "Từ ngữ hành chính")
                .doesNotContain("??");
        summary();
    }

    private void review() {
        long member = sheets.sheetOf(team.member());
        assertThat(text(get(team.head(), "/team?month=2026-11")))
                .contains("Số lượng (a)", "name=\"sum-I\"")
                .doesNotContain("name=\"sum-II\"", "Điểm trừ", "??");
        assertThat(post(team.head(), "/team/" + member, Map.of("sum-II", "70", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(stored(member, "REVIEW1")).isEqualByComparingTo("82.111111111111");
        assertThat(post(team.head(), "/team/pass-on", Map.of())).hasStatus3xxRedirection();
    }

    private void decide() {
        String decision = "/agencies/" + team.agency() + "/decision";
        long head = sheets.sheetOf(team.head());
        assertThat(text(get(team.authority(), decision + "?month=2026-11"))).contains("88,33");
        assertThat(post(team.authority(), decision + "/" + sheets.sheetOf(team.member()) + "/agree", Map.of()))
                .hasStatus3xxRedirection();
        Map<String, String> change = new LinkedHashMap<>();
        change.put("line-II.e", "100");
        change.put("note-II.e", "Từ ngữ hành chính");
        assertThat(post(team.authority(), decision + "/" + head, change))
                .hasStatus(422)
                .bodyText()
                .contains("Năng lực tập hợp");
        change.put("reason", "Tập hợp tốt");
        assertThat(post(team.authority(), decision + "/" + head, change)).hasStatus3xxRedirection();
        long authority = sheets.sheetOf(team.authority());
        String cityHr = city.granted("CITY_HR", null);
        Map<String, String> document = Map.of("document", "12-QĐ/QU", "version", "0");
        assertThat(post(cityHr, "/city-heads/" + authority, document)).hasStatus3xxRedirection();
    }

    private void close() {
        String ranking = "/agencies/" + team.agency() + "/ranking";
        Matcher hash = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"")
                .matcher(text(get(hr, ranking + "/close?month=2026-11")));
        assertThat(hash.find()).isTrue();
        assertThat(post(hr, ranking + "/close", Map.of("hash", hash.group(1)))).hasStatus3xxRedirection();
    }

    /** Screen, printed explanation and form 01 say the total and the class by score alike. */
    private void everywhere(long sheet, String total, String label) throws IOException {
        assertThat(text(get(hr, "/sheets/" + sheet + "/explanation"))).contains(total, label);
        Pdf explanation = pdf("/sheets/" + sheet + "/explanation.pdf", "335-giai-thich-" + label);
        assertThat(explanation.text()).contains(total, label, "Từng bước tính", "Nhiệm vụ được tính vào kết quả");
        Pdf form = pdf("/sheets/" + sheet + ".pdf", "335-mau-01-" + label);
        assertThat(form.text())
                .contains(total, label, "MẪU 01", "Tiêu chí", "Điểm tự", "1. Ưu điểm", "CẤP CÓ THẨM QUYỀN ĐÁNH GIÁ")
                .contains("Làm việc chủ động")
                .doesNotContain("Điểm trừ", "Tồn tại", "??");
        assertThat(Docx.of(bytes(get(hr, "/sheets/" + sheet + ".docx"))).text())
                .contains(total, label, "MẪU 01", "Tiêu chí", "1. Ưu điểm", "CẤP CÓ THẨM QUYỀN ĐÁNH GIÁ")
                .contains("Làm việc chủ động", "(a)")
                .doesNotContain("Điểm trừ", "Tồn tại", "??");
    }

    private void summary() throws IOException {
        byte[] file = bytes(get(hr, "/agencies/" + team.agency() + "/summary.xlsx?month=2026-11"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(5)).isEqualTo("Nhóm I");
            assertThat(rows.get(2).getCellText(6)).isEqualTo("Nhóm II");
            assertThat(rows.get(2).getCellText(7)).isEqualTo("Tổng điểm");
            Row member = rows.stream()
                    .filter(row -> row.getCellCount() > 7 && "Nguyễn Thị Hà".equals(row.getCellText(2)))
                    .findFirst()
                    .orElseThrow();
            assertThat(new BigDecimal(member.getCellText(6)).setScale(2, RoundingMode.HALF_UP))
                    .isEqualByComparingTo("52.11");
            assertThat(new BigDecimal(member.getCellText(7)).setScale(2, RoundingMode.HALF_UP))
                    .isEqualByComparingTo("82.11");
            assertThat(member.getCellText(8)).isEqualTo("HTT");
        }
        Pdf paper = pdf("/agencies/" + team.agency() + "/summary.pdf?month=2026-11", "335-tong-hop");
        assertThat(paper.text()).contains("82,11", "HTT", "94,17").doesNotContain("II.2", "Thưởng");
    }

    private void submit(Official official, SheetKind kind, Map<String, String> marks) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", "0");
        for (Criterion line : sheets.decree().framework().sheet(kind).criteria()) {
            if (line.kind() == Criterion.Kind.ITEM) {
                form.put("points." + line.code(), line.maximum().toString());
            }
        }
        marks.forEach((code, percent) -> {
            form.put("points." + code, percent);
            form.put("note." + code, "Theo kết quả của đơn vị");
        });
        form.put("note.strengths", "Làm việc chủ động");
        form.put("note.weaknesses", "Báo cáo còn phải sửa");
        assertThat(post(official, "/self-assessment", form)).hasStatus3xxRedirection();
        assertThat(post(official, "/self-assessment/submission", Map.of())).hasStatus3xxRedirection();
    }

    private BigDecimal total(long sheet) {
        return jdbc.sql("select total from month_result where sheet_id = ?")
                .param(sheet)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal stored(long sheet, String stage) {
        return jdbc.sql("select total from assessment where sheet_id = ? and stage = ?")
                .params(sheet, stage)
                .query(BigDecimal.class)
                .single();
    }

    private static String text(MvcTestResult answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }

    private Pdf pdf(String uri, String name) throws IOException {
        byte[] content = bytes(get(hr, uri));
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name + ".pdf"), content);
        return Pdf.of(content);
    }

    private static byte[] bytes(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(Official who, String uri) {
        return get(who.username(), uri);
    }

    private MvcTestResult get(String username, String uri) {
        return mvc.get().uri(uri).with(city.as(username)).exchange();
    }

    private MvcTestResult post(Official who, String uri, Map<String, String> parameters) {
        return post(who.username(), uri, parameters);
    }

    private MvcTestResult post(String username, String uri, Map<String, String> parameters) {
        var request = mvc.post().uri(uri).with(city.as(username)).with(csrf()).param("month", "2026-11");
        parameters.forEach(request::param);
        return request.exchange();
    }
}
