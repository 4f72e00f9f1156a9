package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
@Import(TestTeam.class)
class AttendanceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    private Team team;
    private long sheet;
    private String hr;
    private String place;

    @BeforeEach
    void aTeam() {
        team = teams.team("Lê Thị Thu Hà");
        teams.open(team);
        sheet = teams.submit(team.member(0));
        hr = city.granted("HR", team.agency());
        place = "/agencies/" + team.agency() + "/attendance";
    }

    @Test
    void daysWorkedAreSavedAndTheRuleSpeaksAtOnce() {
        MvcTestResult answer = mvc.post()
                .uri(place)
                .header("HX-Request", "true")
                .param("month", "2026-10")
                .param("sheet", String.valueOf(sheet))
                .param("days-" + sheet, "8,5")
                .with(city.as(hr))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyText().contains("Đề nghị không xếp loại", "Tối đa loại C");
        assertThat(teams.text(sheet, "days_worked")).isEqualTo("8.5");
        assertThat(page()).bodyText().contains("value=\"8,5\"");
    }

    @Test
    void impossibleDaysAreRefusedAndKept() {
        MvcTestResult answer = post("", "sheet", sheet, "days-" + sheet, "40");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyText().contains("value=\"40\"");
    }

    @Test
    void notRatedLeavesTheMonthWithAReasonAndComesBackToWhereItStood() {
        String stood = teams.status(sheet);
        assertThat(post("/" + sheet + "/not-rated")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post("/" + sheet + "/not-rated", "reason", "Nghỉ thai sản");
        assertThat(teams.status(sheet)).isEqualTo("NOT_RATED");
        assertThat(page()).bodyText().contains("Nghỉ thai sản");
        post("/" + sheet + "/rated");
        assertThat(teams.status(sheet)).isEqualTo(stood);
    }

    @Test
    void theSameActIsUsedOnce() {
        assertThat(conduct("15/QĐ-UBND")).hasStatus3xxRedirection();
        assertThat(page()).bodyText().contains("15/QĐ-UBND", "Tối đa loại D");
        MvcTestResult again = conduct("15/qđ-ubnd");
        assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(again).bodyText().contains("Một hành vi không dùng hai lần");
    }

    @Test
    void conductIsRecordedAboutAnybodyOfTheMonthWhateverPageIsShown() {
        Team many = teams.crowd(62);
        teams.open(many);
        String clerk = city.granted("HR", many.agency());
        assertThat(mvc.get()
                        .uri("/agencies/" + many.agency() + "/attendance?month=2026-10")
                        .with(city.as(clerk)))
                .bodyText()
                .contains("<option value=\"" + teams.sheet(many.member(0)) + "\"")
                .contains("<option value=\"" + teams.sheet(many.member(61)) + "\"");
    }

    @Test
    void longTextsAreRefusedWithASentenceAndKept() {
        String much = "abc ".repeat(251);
        MvcTestResult notRated = post("/" + sheet + "/not-rated", "reason", much);
        assertThat(notRated).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(notRated).bodyText().contains("dài quá 1.000 ký tự", much.strip());
        MvcTestResult recorded = conduct(much);
        assertThat(recorded).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(recorded).bodyText().contains("Nội dung dài quá mức cho phép", much.strip());
    }

    @Test
    void theClassOfAUnitLimitsItsHead() {
        assertThat(post("/unit-class", "unitId", team.unit(), "unitClass", "B"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post("/unit-class", "unitId", team.unit(), "unitClass", "B", "document", "20/TB");
        assertThat(page()).bodyText().contains("Tối đa loại B", "20/TB");
    }

    @Test
    void onlyHumanResourcesOfTheAgencyEnter() {
        String foreign = city.granted("HR", city.agency());
        assertThat(mvc.get().uri(place).with(city.as(foreign))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(place).with(city.as(team.head().username()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(place).with(city.as(team.authority().username())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult conduct(String document) {
        return post(
                "/conduct",
                "sheetId",
                sheet,
                "kind",
                "DISCIPLINE",
                "documentNumber",
                document,
                "decidedOn",
                "2026-10-08");
    }

    private MvcTestResult page() {
        return mvc.get().uri(place + "?month=2026-10").with(city.as(hr)).exchange();
    }

    private MvcTestResult post(String path, Object... params) {
        var request = mvc.post()
                .uri(place + path)
                .param("month", "2026-10")
                .with(city.as(hr))
                .with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i].toString(), params[i + 1].toString());
        }
        return request.exchange();
    }
}
