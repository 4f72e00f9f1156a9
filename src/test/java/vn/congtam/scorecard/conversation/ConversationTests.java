package vn.congtam.scorecard.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;

@ApplicationTest
@Import(TestSheets.class)
class ConversationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets sheets;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private TestSheets.Team team;
    private long sheet;
    private String url;

    @BeforeEach
    void aSheet() {
        team = sheets.team();
        sheet = sheets.sheetOf(team.member());
        url = "/sheets/" + sheet + "/conversation";
    }

    @Test
    void officialReviewerAndAuthorityReadEachOthersRemarks() {
        assertThat(post(
                        team.member(),
                        url,
                        "criterion",
                        "I.1.a",
                        "body",
                        "Đã bổ sung <b>minh chứng</b>",
                        "own",
                        "true"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/self-assessment?month=2026-10");
        post(team.head(), url, "body", "Cần thêm báo cáo quý");
        for (String page : new String[] {"/self-assessment", url}) {
            assertThat(get(team.member(), page))
                    .bodyText()
                    .contains("Đã bổ sung &lt;b&gt;minh chứng&lt;/b&gt;", "mục I.1.a", "Cần thêm báo cáo quý");
        }
        assertThat(get(team.head(), "/team/" + sheet)).bodyText().contains("Cần thêm báo cáo quý", "Gửi trao đổi");
        assertThat(mvc.get()
                        .uri(url)
                        .header("HX-Request", "true")
                        .with(city.as(team.head().username())))
                .bodyText()
                .contains("Cần thêm báo cáo quý")
                .doesNotContain("<html");
        assertThat(get(team.authority(), "/agencies/" + team.agency() + "/decision/" + sheet))
                .bodyText()
                .contains("Cần thêm báo cáo quý");
    }

    @Test
    void nobodyElseReadsOrWrites() {
        long other = sheets.sheetOf(team.head());
        String ofHead = "/sheets/" + other + "/conversation";
        assertThat(get(team.member(), ofHead)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(team.member(), ofHead, "body", "x")).hasStatus(HttpStatus.NOT_FOUND);
        String hr = city.granted("HR", team.agency());
        assertThat(mvc.get().uri(url).with(city.as(hr))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anEmptyOrOverlongRemarkIsShownAgain() {
        assertThat(post(team.member(), url, "body", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String longText = "a".repeat(1001);
        MvcTestResult again = post(team.member(), url, "body", longText);
        assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(again).bodyText().contains(longText);
    }

    @Test
    void remarksAreNeitherChangedNorAddedToAClosedMonth() {
        post(team.member(), url, "body", "Trước khi chốt");
        assertThatThrownBy(() -> jdbc.sql("update sheet_remark set body = 'x' where sheet_id = ?")
                        .param(sheet)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        move("CLOSED");
        MvcTestResult late = post(team.member(), url, "body", "Sau khi chốt");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(late).bodyText().contains("Sau khi chốt");
    }

    @Test
    void feedbackIsGivenAfterTheDecisionAndReadAfterThePublication() {
        assertThat(feedback(team.head())).hasStatus(HttpStatus.CONFLICT);
        decide();
        assertThat(feedback(team.member())).hasStatus(HttpStatus.CONFLICT);
        assertThat(feedback(team.head())).hasStatus3xxRedirection();
        assertThat(get(team.member(), url)).bodyText().doesNotContain("Soạn thảo chắc");
        move("CLOSED");
        assertThat(feedback(team.head())).hasStatus3xxRedirection();
        assertThat(get(team.member(), "/tasks?month=2026-11")).bodyText().doesNotContain("Soạn thảo chắc");

        move("PUBLISHED");
        assertThat(feedback(team.head())).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(team.member(), url)).bodyText().contains("Soạn thảo chắc", "Cần khắc phục");
        assertThat(get(team.member(), "/tasks?month=2026-11"))
                .bodyText()
                .contains("Góp ý từ tháng trước", "Soạn thảo chắc", "Rà soát hồ sơ tồn");
        assertThat(get(team.head(), "/tasks?month=2026-11")).bodyText().doesNotContain("Soạn thảo chắc");
        assertThatThrownBy(() -> jdbc.sql("update sheet_feedback set strengths = 'x' where sheet_id = ?")
                        .param(sheet)
                        .update())
                .hasMessageContaining("is published");
    }

    private MvcTestResult feedback(Official by) {
        return post(
                by,
                url + "/feedback",
                "strengths",
                "Soạn thảo chắc",
                "toImprove",
                "Gửi báo cáo sớm hơn",
                "nextMonth",
                "Rà soát hồ sơ tồn");
    }

    private void decide() {
        jdbc.sql("update score_sheet set status = 'DECIDED', decided_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), sheet)
                .update();
    }

    private void move(String status) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean published = "PUBLISHED".equals(status);
        jdbc.sql(
                        published
                                ? "update period set status = 'PUBLISHED', published_at = ?, audience = 'PERSON' where agency_id = ?"
                                : "update period set status = 'CLOSED', closed_at = ? where agency_id = ?")
                .params(now, team.agency())
                .update();
    }

    private MvcTestResult get(Official by, String address) {
        String month = address.contains("?") ? "" : "?month=2026-10";
        return mvc.get().uri(address + month).with(city.as(by.username())).exchange();
    }

    private MvcTestResult post(Official by, String address, String... fields) {
        var request =
                mvc.post().uri(address).param("month", "2026-10").with(csrf()).with(city.as(by.username()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
