package vn.congtam.scorecard.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The own sheet under Decree 335/2025/NĐ-CP. */
@ApplicationTest
@Import(TestSheets.class)
class ConvertedSheetTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets sheets;

    @Autowired
    JdbcClient jdbc;

    private TestSheets.Team team;

    @BeforeEach
    void november() {
        team = sheets.decreeTeam();
    }

    @Test
    void generalCriteriaAreTypedAndTheComputedLineIsNot() {
        assertThat(page(team.member()))
                .hasStatusOk()
                .bodyText()
                .contains("khung 30 – 70", "name=\"points.I.1.a\"", "Đã chấm 0/11 mục", "Chưa có nhiệm vụ trong tháng")
                .contains("Ưu điểm", "Hạn chế, khuyết điểm")
                .doesNotContain("name=\"points.II.1\"", "Điểm trừ", "Điểm thưởng", "??", "Lĩnh vực phụ trách");
    }

    @Test
    void theComputedLineFollowsTheTasks() {
        sheets.product(team.member(), "Báo cáo", "2", "1");
        sheets.product(team.member(), "Tờ trình", "1", "0.4");
        assertThat(page(team.member()))
                .bodyText()
                .contains("Số lượng (a)", "80 %", "Kết quả (a + b + c) : 3 = 80 % của 70 điểm", "= 56,0 điểm")
                .contains("được giao 3, hoàn thành 2,4", "Đã chấm 1/11 mục", "Xem nhiệm vụ được tính");
        assertThat(autosave(team.member(), 0, "points.II.1", "70")).hasStatus(422);
    }

    @Test
    void withoutTasksASheetCannotBeSubmittedAndSaysWhy() {
        assertThat(post("/self-assessment/submission", team.member(), Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("nhiệm vụ");
        assertThat(sheets.statusOf(team.member())).isEqualTo("DRAFT");
    }

    @Test
    void leaderChoosesMarksWithAReasonAndSeesWhatTheTeamProposes() {
        sheets.product(team.member(), "Báo cáo", "1", "0.9");
        sheets.product(team.head(), "Kế hoạch", "1", "1");
        assertThat(page(team.head()))
                .bodyText()
                .contains("name=\"points.II.dd\"", "Chọn mức d, đ, e để tính kết quả.")
                .contains("Gợi ý mức 100 %:", "kết quả nhiệm vụ của 1 người phụ trách (90) : 1 = 90 %");
        assertThat(autosave(team.head(), 0, "points.II.d", "100"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"converted\"", "id=\"e-II-d\"");
        autosave(team.head(), 1, "points.II.dd", "50");
        assertThat(autosave(team.head(), 2, "points.II.e", "50"))
                .bodyText()
                .contains("Kết quả (a + b + c + d + đ + e) : 6 = 83,33 % của 70 điểm", "= 58,33 điểm");
        assertThat(autosave(team.head(), 3, "points.II.e", "75")).hasStatus(422);
        assertThat(post("/self-assessment/submission", team.head(), Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Năng lực tập hợp");
    }

    @Test
    void strengthsAndWeaknessesAreKept() {
        assertThat(autosave(team.member(), 0, "note.strengths", "Chủ động")).hasStatusOk();
        assertThat(autosave(team.member(), 1, "note.weaknesses", "Còn chậm")).hasStatusOk();
        assertThat(page(team.member())).bodyText().contains("Chủ động", "Còn chậm", "Đã chấm 0/11 mục");
        assertThat(autosave(team.member(), 2, "note.other", "x")).hasStatus(404);
    }

    private MvcTestResult page(Official official) {
        return mvc.get()
                .uri("/self-assessment?month=2026-11")
                .with(city.as(official.username()))
                .exchange();
    }

    private MvcTestResult autosave(Official by, int version, String field, String value) {
        return post("/self-assessment", by, Map.of("version", String.valueOf(version), field, value, "field", field));
    }

    private MvcTestResult post(String uri, Official by, Map<String, String> parameters) {
        var request =
                mvc.post().uri(uri).with(city.as(by.username())).with(csrf()).param("month", "2026-11");
        parameters.forEach(request::param);
        return parameters.isEmpty()
                ? request.exchange()
                : request.header("HX-Request", "true").exchange();
    }
}
