package vn.congtam.scorecard.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
@Import(TestSheets.class)
class SelfAssessmentTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets sheets;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    private TestSheets.Team team;

    @BeforeEach
    void anOpenMonth() {
        team = sheets.team();
    }

    @Test
    void officialTableShowsEveryLineUnset() {
        assertThat(page())
                .hasStatusOk()
                .bodyText()
                .contains("Phiếu tự đánh giá tháng 10/2026", "khung 20 – 70 – 10", "17:00, 25/10", "Đã chấm 0/22 mục")
                .contains("name=\"points.I.1.a\" value=\"\"", "name=\"points.II.2\" value=\"\"")
                .contains("Chưa có dữ liệu nhiệm vụ")
                .doesNotContain("??");
    }

    @Test
    void leaderFillsInTheLeaderSheet() {
        assertThat(pageOf(team.authority())).bodyText().contains("Mẫu lãnh đạo, quản lý", "Quy tụ");
    }

    @Test
    void personWithoutASheetIsToldWhy() {
        long agency = city.agency();
        Official alone = city.official(agency, city.unit(agency, "Phòng"), "MEMBER", "Vũ Văn Một");
        assertThat(pageOf(alone)).hasStatusOk().bodyText().contains("Chưa có phiếu của tháng này");
    }

    @Test
    void autosaveAnswersEverythingButTheFieldItself() {
        assertThat(autosave(0, "points.I.1.a", "1,5"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"sum-I-1\" hx-swap-oob=\"true\">1,5<", "id=\"totals\"", "Đã chấm 1/22 mục")
                .contains("name=\"version\" value=\"1\"")
                .doesNotContain("name=\"points.I.1.a\"", "<html");
        assertThat(page()).bodyText().contains("name=\"points.I.1.a\" value=\"1,5\"");
    }

    @Test
    void pointsOutOfRangeAreRefusedWithTheSentenceAndNothingChanges() {
        autosave(0, "points.I.2.a", "2,0");
        assertThat(autosave(1, "points.I.2.a", "3,5"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-I-2-a\"", "Điểm phải từ 0 đến 3, bước 0,5.");
        assertThat(autosave(1, "points.I.2.a", "1,3")).hasStatus(422);
        assertThat(autosave(1, "points.I.2.a", "ba")).hasStatus(422).bodyText().contains("bước 0,5.");
        assertThat(page()).bodyText().contains("name=\"points.I.2.a\" value=\"2,0\"");
    }

    @Test
    void somethingWrongElsewhereDoesNotHoldUpTheFieldThatIsSaved() {
        Map<String, String> all = with(0, Map.of("points.I.1.a", "2", "points.I.1.b", "9", "field", "points.I.1.a"));
        assertThat(post("/self-assessment", team.member(), all, true)).hasStatusOk();
        assertThat(page())
                .bodyText()
                .contains("name=\"points.I.1.a\" value=\"2,0\"", "name=\"points.I.1.b\" value=\"\"");
    }

    @Test
    void wholeFormKeepsWhatIsWrongAndMarksIt() {
        Map<String, String> typed = Map.of("points.I.1.a", "2", "points.I.1.b", "9", "note.I.1.a", "đi muộn một lần");
        assertThat(post("/self-assessment", team.member(), with(0, typed), false))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Có 1 chỗ cần sửa",
                        "name=\"points.I.1.b\" value=\"9\"",
                        "Điểm phải từ 0 đến 2, bước 0,5.",
                        "đi muộn một lần");
        assertThat(page()).bodyText().doesNotContain("đi muộn một lần");
    }

    @Test
    void wholeFormIsSavedWithoutJavaScript() {
        fillIn();
        assertThat(page()).bodyText().contains("Đủ 22/22 mục", "Dự kiến theo điểm", "90,0", "Hoàn thành xuất sắc");
    }

    @Test
    void resultsStayWithinTheBandOfTheCompletionRatio() {
        sheets.tasks(team, 17, 18);
        assertThat(page()).bodyText().contains("17/18 nhiệm vụ đúng hạn, đạt chất lượng = 94,4 %", "Xem 18 nhiệm vụ");
        assertThat(autosave(0, "points.II.2", "44,5"))
                .hasStatus(422)
                .bodyText()
                .contains("Điểm II.2 phải trong khung 45 – 50 (tỷ lệ 94,4 %).");
        assertThat(autosave(0, "points.II.2", "47")).hasStatusOk();
    }

    @Test
    void bonusNeedsNamedWorkBeforeItIsSubmitted() {
        fillIn();
        post("/self-assessment", team.member(), with(version(), Map.of("points.III.1", "2")), false);
        assertThat(get("/self-assessment/submission")).hasStatus(422).bodyText().contains("Gắn nhiệm vụ hoặc ghi tên");
        post("/self-assessment", team.member(), with(version(), Map.of("work.III.1", "Mẫu theo dõi chi trả")), false);
        assertThat(get("/self-assessment/submission")).hasStatusOk();
    }

    @Test
    void onlyAnOwnTaskOfTheMonthCanBeLinked() {
        assertThat(autosave(0, "task.III.1", "999999999"))
                .hasStatus(422)
                .bodyText()
                .contains("Nhiệm vụ này không còn");
    }

    @Test
    void staleVersionShowsBothTextsAndTheOwnOneCanBeKept() {
        autosave(0, "note.I.1.a", "bản thứ nhất");
        assertThat(autosave(0, "note.I.1.a", "bản thứ hai"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "bản thứ nhất",
                        "bản thứ hai",
                        "Giữ bản của tôi",
                        "Lấy bản mới",
                        "name=\"version\" value=\"1\"");
        post("/self-assessment", team.member(), with(1, Map.of("note.I.1.a", "bản thứ hai")), false);
        assertThat(page()).bodyText().contains("bản thứ hai").doesNotContain("bản thứ nhất");
    }

    @Test
    void staleVersionOfAnotherFieldIsTakenWithoutAQuestion() {
        autosave(0, "points.I.1.a", "2");
        assertThat(autosave(0, "points.I.1.a", "2,0")).hasStatusOk();
    }

    @Test
    void deductionComesFromTheCatalogueWithDateAndNote() {
        Map<String, String> entry =
                new LinkedHashMap<>(Map.of("deduction.item", item(), "deduction.date", "2026-10-14"));
        assertThat(post("/self-assessment/deductions", team.member(), with(0, entry), false))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi việc cụ thể");
        entry.put("deduction.note", "Đến muộn 20 phút");
        assertThat(post("/self-assessment/deductions", team.member(), with(0, entry), false))
                .hasStatus3xxRedirection();
        assertThat(page()).bodyText().contains("Đến muộn 20 phút", "Xóa dòng");
        Map<String, String> remove = Map.of("remove", "0_" + item() + "_2026-10-14");
        post("/self-assessment/deductions", team.member(), with(1, remove), false);
        assertThat(page()).bodyText().doesNotContain("Đến muộn 20 phút");
    }

    @Test
    void incompleteSheetCannotBeSubmitted() {
        assertThat(post("/self-assessment/submission", team.member(), with(0, Map.of()), false))
                .hasStatus(422)
                .bodyText()
                .contains("Còn 22 mục chưa chấm.");
        assertThat(sheets.statusOf(team.member())).isEqualTo("DRAFT");
    }

    @Test
    void submittedSheetHasAReceiptAndIsReadOnly() {
        fillIn();
        assertThat(get("/self-assessment/submission"))
                .bodyText()
                .contains("Gửi phiếu tự đánh giá tháng 10/2026?", "dự kiến loại A");
        assertThat(post("/self-assessment/submission", team.member(), with(0, Map.of()), false))
                .hasStatus3xxRedirection();
        String number = receipt();
        post("/self-assessment/submission", team.member(), with(0, Map.of()), false);
        assertThat(receipt()).isEqualTo(number).startsWith("202610-");
        assertThat(page())
                .bodyText()
                .contains(number, "Người nhận: Trần Quốc Tuấn.", "Thu hồi phiếu")
                .doesNotContain("name=\"points.I.1.a\"");
        assertThat(autosave(version(), "points.I.1.a", "1")).hasStatus(409);
    }

    @Test
    void recalledSheetIsADraftAgainAndGetsANewReceipt() {
        fillIn();
        post("/self-assessment/submission", team.member(), with(0, Map.of()), false);
        String first = receipt();
        assertThat(post("/self-assessment/recall", team.member(), with(0, Map.of()), false))
                .hasStatus3xxRedirection();
        assertThat(sheets.statusOf(team.member())).isEqualTo("DRAFT");
        post("/self-assessment/submission", team.member(), with(0, Map.of()), false);
        assertThat(receipt()).isNotEqualTo(first);
    }

    @Test
    void pageCostsAtMostSixStatements() {
        sheets.tasks(team, 17, 18);
        page();
        assertThat(StatementCount.of(this::page)).isBetween(1, 6);
    }

    @Test
    void unknownLineIsNotFound() {
        assertThat(autosave(0, "points.IX.9", "1")).hasStatus(404);
    }

    @Test
    void monthOfAnotherAgencyOffersNoSheet() {
        Official stranger = sheets.team().member();
        assertThat(post("/self-assessment/submission", stranger, Map.of("month", "2026-09"), false))
                .hasStatus(404);
    }

    private void fillIn() {
        Map<String, String> points = new LinkedHashMap<>();
        for (Criterion line : frameworks
                .validFor(TestSheets.OCTOBER)
                .framework()
                .sheet(SheetKind.STAFF)
                .criteria()) {
            String value =
                    line.kind() == Criterion.Kind.BONUS ? "0" : line.maximum().toString();
            points.put("points." + line.code(), value);
        }
        assertThat(post("/self-assessment", team.member(), with(version(), points), false))
                .hasStatus3xxRedirection();
    }

    private String item() {
        return frameworks
                .validFor(TestSheets.OCTOBER)
                .framework()
                .deductions()
                .getFirst()
                .code();
    }

    private int version() {
        return jdbc.sql(
                        "select coalesce(max(a.version), 0) from assessment a join score_sheet s on s.id = a.sheet_id where s.person_id = ?")
                .param(team.member().personId())
                .query(Integer.class)
                .single();
    }

    private String receipt() {
        return jdbc.sql("select receipt_no from score_sheet where person_id = ?")
                .param(team.member().personId())
                .query(String.class)
                .single();
    }

    private static Map<String, String> with(int version, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("month", "2026-10");
        all.put("version", String.valueOf(version));
        return all;
    }

    private MvcTestResult page() {
        return pageOf(team.member());
    }

    private MvcTestResult pageOf(Official official) {
        return mvc.get()
                .uri("/self-assessment")
                .with(city.as(official.username()))
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get()
                .uri(uri + "?month=2026-10")
                .with(city.as(team.member().username()))
                .exchange();
    }

    private MvcTestResult autosave(int version, String field, String value) {
        return post("/self-assessment", team.member(), with(version, Map.of(field, value, "field", field)), true);
    }

    private MvcTestResult post(String uri, Official by, Map<String, String> parameters, boolean htmx) {
        var request = mvc.post().uri(uri).with(city.as(by.username())).with(csrf());
        parameters.forEach(request::param);
        if (htmx) {
            request.header("HX-Request", "true");
        }
        return request.exchange();
    }
}
