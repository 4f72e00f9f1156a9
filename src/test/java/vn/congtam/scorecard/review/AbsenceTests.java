package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** October 2026 begins on a Thursday and has 22 working days. */
@ApplicationTest
@Import(TestTeam.class)
class AbsenceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    private Team team;
    private Official ha;
    private long sheet;
    private String hr;
    private String place;

    @BeforeEach
    void anOpenMonth() {
        team = teams.team("Lê Thị Thu Hà", "Phạm Văn Dũng");
        teams.open(team);
        ha = team.member(0);
        sheet = teams.sheet(ha);
        hr = city.granted("HR", team.agency());
        place = "/agencies/" + team.agency() + "/absences";
    }

    @Test
    void aDatedAbsenceIsCountedInWorkingDaysOfTheMonthAndTakenOverOnce() {
        assertThat(add(sheet, "ANNUAL", "2026-09-28", "2026-10-06")).hasStatus3xxRedirection();
        assertThat(page())
                .bodyText()
                .contains("28/09/2026", "Nghỉ phép năm", "<b>18</b>", "Ghi vào bảng ngày công (1)")
                .doesNotContain("??");
        assertThat(teams.text(sheet, "coalesce(days_worked, -1)")).isEqualTo("-1");
        assertThat(post("/take-over")).hasStatus3xxRedirection();
        assertThat(teams.text(sheet, "days_worked")).isEqualTo("18.0");
        assertThat(teams.text(sheet, "absence_kind")).isEqualTo("ANNUAL");
        assertThat(page()).bodyText().contains("Đã ghi").doesNotContain("Ghi vào bảng ngày công (");
    }

    @Test
    void theRuleIsProposedAndHumanResourcesConfirm() {
        add(sheet, "MATERNITY", "2026-07-01", "2026-12-31");
        assertThat(page()).bodyText().contains("Đề nghị không xếp loại", "<b>0</b>");
        add(teams.sheet(team.member(1)), "UNPAID", "2026-10-01", "2026-10-19");
        assertThat(page()).bodyText().contains("Tối đa loại C");
        assertThat(teams.status(sheet)).isEqualTo("DRAFT");
    }

    @Test
    void probationIsWorkedAndDecidesAlone() {
        add(sheet, "PROBATION", "2026-08-01", "2026-10-15");
        add(sheet, "SICK", "2026-10-20", "2026-10-21");
        post("/take-over");
        assertThat(teams.text(sheet, "days_worked")).isEqualTo("20.0");
        assertThat(teams.text(sheet, "absence_kind")).isEqualTo("PROBATION");
    }

    @Test
    void nobodyIsAbsentTwiceOnADay() {
        add(sheet, "SICK", "2026-10-05", "2026-10-09");
        assertThat(add(sheet, "ANNUAL", "2026-10-09", "2026-10-12"))
                .hasStatus(422)
                .bodyText()
                .contains("từ 05/10/2026 đến 09/10/2026", "2026-10-12");
        assertThat(add(sheet, "ANNUAL", "2026-10-10", "2026-10-12")).hasStatus3xxRedirection();
        assertThat(add(sheet, "ANNUAL", "2026-10-20", "2026-10-19")).hasStatus(422);
        assertThat(add(sheet, "", "2026-10-20", "2026-10-20")).hasStatus(422);
    }

    @Test
    void anAbsenceIsRemovedAndAnotherAgencyFindsNothing() {
        add(sheet, "SICK", "2026-10-05", "2026-10-09");
        long absence = jdbc.sql("select id from absence where person_id = ?")
                .param(ha.personId())
                .query(Long.class)
                .single();
        Team other = teams.team("Vũ Văn Xa");
        teams.open(other);
        String stranger = city.granted("HR", other.agency());
        assertThat(mvc.post()
                        .uri("/agencies/" + other.agency() + "/absences/" + absence + "/remove?month=2026-10")
                        .with(city.as(stranger))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(add(teams.sheet(other.member(0)), "SICK", "2026-10-05", "2026-10-09"))
                .hasStatus(404);
        assertThat(post("/" + absence + "/remove")).hasStatus3xxRedirection();
        assertThat(page()).bodyText().contains("Chưa ghi lần nghỉ nào");
    }

    @Test
    void whatAnotherAgencyEnteredIsSeenAndStays() {
        add(sheet, "SICK", "2026-10-05", "2026-10-09");
        long absence = jdbc.sql("update absence set agency_id = ? where person_id = ? returning id")
                .params(city.agency(), ha.personId())
                .query(Long.class)
                .single();
        assertThat(page()).bodyText().contains("05/10/2026").doesNotContain("/absences/" + absence + "/remove");
        assertThat(post("/" + absence + "/remove")).hasStatus(404);
    }

    @Test
    void nobodyEntersTheOwnAbsence() {
        city.grant(ha.accountId(), "HR", team.agency());
        hr = ha.username();
        assertThat(add(sheet, "SICK", "2026-10-05", "2026-10-09")).hasStatus(422);
    }

    @Test
    void aClosedMonthKeepsItsNumbers() {
        add(sheet, "SICK", "2026-10-05", "2026-10-09");
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where agency_id = ?")
                .param(team.agency())
                .update();
        assertThat(post("/take-over")).hasStatus(409);
        assertThat(teams.text(sheet, "coalesce(days_worked, -1)")).isEqualTo("-1");
    }

    @Test
    void daysAreThoseOfHanoiWhateverTheZoneOfTheServer() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            add(sheet, "ANNUAL", "2026-09-28", "2026-10-01");
            assertThat(page()).bodyText().contains("28/09/2026", "01/10/2026", "<b>21</b>");
            post("/take-over");
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(teams.text(sheet, "days_worked")).isEqualTo("21.0");
    }

    private MvcTestResult page() {
        return mvc.get().uri(place + "?month=2026-10").with(city.as(hr)).exchange();
    }

    private MvcTestResult add(long of, String kind, String from, String to) {
        return post("", "sheetId", String.valueOf(of), "kind", kind, "from", from, "to", to);
    }

    private MvcTestResult post(String uri, String... parameters) {
        var request =
                mvc.post().uri(place + uri + "?month=2026-10").with(city.as(hr)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
