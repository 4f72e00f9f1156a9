package vn.congtam.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class ScoringApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    Frameworks frameworks;

    String official = "";

    @BeforeEach
    void official() {
        long agency = city.agency();
        official = city.official(agency, city.unit(agency, "Phòng Kinh tế"), "MEMBER", "Trần Văn Bình")
                .username();
    }

    @Test
    void scoresUnderTheCityFrameworkAndTellsEveryStep() {
        MvcTestResult answer = post("""
                {"framework": "1841-QĐ/TU", "sheet": "STAFF", "month": "2026-10",
                 "points": {"I.1.a": 2, "II.2": 47.5, "III.2": 2},
                 "deductions": [{"item": "I-03", "date": "2026-10-14", "note": "Đi muộn"}],
                 "completion": {"done": 17, "assigned": 18}}""");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(51);
        assertThat(answer).bodyJson().extractingPath("$.ratedAs.code").isEqualTo("C");
        assertThat(answer).bodyJson().extractingPath("$.complete").isEqualTo(false);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.trace[?(@.kind == 'DEDUCTED')].text")
                .asArray()
                .singleElement()
                .asString()
                .contains("Trừ 0,5 điểm ở nhóm I", "14/10/2026", "Đi muộn");
    }

    @Test
    void scoresConvertedProductsUnderTheDecree() {
        MvcTestResult answer = post("""
                {"framework": "335/2025/NĐ-CP", "sheet": "STAFF",
                 "points": {"I.1.a": 5, "I.1.b": 5, "I.2.a": 2.5, "I.2.b": 2.5, "I.2.c": 2.5, "I.2.d": 2.5,
                            "I.3.a": 2.5, "I.3.b": 2.5, "I.3.c": 2.5, "I.3.d": 2.5},
                 "tasks": [{"coefficient": 1, "assigned": 8, "completed": 8, "failedReviews": 1},
                           {"coefficient": 4, "assigned": 3, "completed": 2, "daysLate": 9}]}""");

        // a 16/20, b 14/20, c (8 + 8 x 0.75)/20 = 14/20: 220/3 % of 70 = 51.333...
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.shownTotal").isEqualTo(81.33);
        assertThat(answer).bodyJson().extractingPath("$.ratedAs.label").isEqualTo("HTT");
        assertThat(answer).bodyJson().extractingPath("$.complete").isEqualTo(true);
    }

    @Test
    void namesWhatBreaksARuleAndClampsIt() {
        MvcTestResult answer = post("""
                {"framework": "1841-QĐ/TU", "sheet": "STAFF", "points": {"I.1.a": 9}}""");

        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.violations[0].place").isEqualTo("I.1.a");
    }

    @Test
    void refusesWhatIsMissingOrImpossibleAndNamesThePlace() {
        assertThat(post("{\"framework\": \"1841-QĐ/TU\", \"tasks\": [{\"assigned\": -1, \"completed\": 0}]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].place")
                .asArray()
                .containsExactlyInAnyOrder("sheet", "tasks[0].assigned");
        assertThat(
                        post(
                                "{\"framework\": \"1841-QĐ/TU\", \"sheet\": \"STAFF\", \"completion\": {\"done\": 3, \"assigned\": 2}}"))
                .hasStatus(422);
        assertThat(post("{\"framework\": \"1/QĐ\", \"sheet\": \"STAFF\"}")).hasStatus(404);
        assertThat(post("{\"framework\": ")).hasStatus(400);
    }

    @Test
    void documentOfTheInterfaceHasExamples() {
        assertThat(mvc.get().uri("/api/v1/openapi").with(city.as(official)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/scoring/preview", "By completion ratio", "By converted products", "daysLate");
    }

    @Test
    void screenShowsTotalClassAndStepsAndKeepsWhatWasTyped() {
        long id = frameworks.find("1841-QĐ/TU", null).orElseThrow().id();

        assertThat(mvc.post()
                        .uri("/score-preview/" + id)
                        .with(city.as(official))
                        .with(csrf())
                        .param("kind", "STAFF")
                        .param("points.II.2", "47,5")
                        .param("points.I.1.a", "2")
                        .param("times.I-03", "2")
                        .param("assigned", "18")
                        .param("done", "17")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("48,5", "Không hoàn thành nhiệm vụ", "value=\"47,5\"", "Từng bước tính");
    }

    @Test
    void screenKeepsWhatIsNoNumberAndNamesIt() {
        assertThat(typed("points.I.1.a", "hai", "points.II.2", "1e20000", "task.300.assigned", "1", "points[", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Có ô không phải là số", "value=\"hai\"", "hai; 1e20000");
    }

    @Test
    void screenKeepsTheFieldsWhenMoreIsDoneThanAssigned() {
        assertThat(typed("done", "5", "assigned", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("không được lớn hơn số nhiệm vụ được giao", "value=\"5\"", "value=\"3\"");
    }

    @Test
    void numbersFarBeyondAnySheetAreRefusedAtOnce() {
        for (String number : new String[] {"1e100000", "1e2147483647", "1e-2147483647", "1e9999999"}) {
            assertThat(post("{\"framework\": \"1841-QĐ/TU\", \"sheet\": \"STAFF\", \"points\": {\"II.2\": " + number
                            + "}}"))
                    .as(number)
                    .hasStatus4xxClientError();
        }
        assertThat(
                        post(
                                "{\"framework\": \"1841-QĐ/TU\", \"sheet\": \"STAFF\", \"tasks\": [null], \"deductions\": [null]}"))
                .hasStatus(422);
    }

    @Test
    void programsAreAnsweredWithProblemDocuments() {
        assertThat(mvc.get()
                        .uri("/api/v1/scoring/preview")
                        .with(city.as(official))
                        .exchange())
                .hasStatus(405)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.post().uri("/api/v1/scoring/preview").with(csrf()).exchange())
                .hasStatus(401);
    }

    private MvcTestResult typed(String... fields) {
        long id = frameworks.find("1841-QĐ/TU", null).orElseThrow().id();
        var request = mvc.post()
                .uri("/score-preview/" + id)
                .with(city.as(official))
                .with(csrf())
                .param("kind", "STAFF");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/api/v1/scoring/preview")
                .with(city.as(official))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
