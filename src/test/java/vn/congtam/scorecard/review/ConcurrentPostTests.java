package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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

/** Somebody of one unit is secretary of another one besides. */
@ApplicationTest
@Import(TestTeam.class)
class ConcurrentPostTests {

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
    private Official other;
    private long sheet;
    private String place;

    @BeforeEach
    void aSecondPost() {
        team = teams.team("Lê Thị Thu Hà", "Phạm Văn Dũng");
        ha = team.member(0);
        long unit = city.unit(team.agency(), "Văn phòng");
        other = city.official(team.agency(), unit, "HEAD", "Đào Thị Văn");
        jdbc.sql("""
                        insert into post (person_id, agency_id, unit_id, role, title, concurrent, valid_from)
                        values (?, ?, ?, 'MEMBER', 'Thư ký', true, date '2026-01-01')
                        """).params(ha.personId(), team.agency(), unit).update();
        teams.open(team);
        sheet = teams.sheet(ha);
        place = "/concurrent-comments/" + sheet;
    }

    @Test
    void theUnitOfTheMainPostDecidesAndTheOtherOneComments() {
        assertThat(teams.text(sheet, "reviewer1_id"))
                .isEqualTo(String.valueOf(team.head().personId()));
        assertThat(get(other, "/concurrent-comments"))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Thu Hà", "Thư ký, Văn phòng", "Phiếu chưa gửi")
                .doesNotContain("Phạm Văn Dũng", "??");
        assertThat(say("Giúp việc tốt")).hasStatus(409);
        teams.submit(ha);
        assertThat(get(other, place))
                .hasStatusOk()
                .bodyText()
                .contains("Phần tự đánh giá", "I.2.đ")
                .doesNotContain("name=\"points", "??", "I.2.dd");
        assertThat(say(" ")).hasStatus(422);
        assertThat(say("Giúp việc tốt")).hasRedirectedUrl("/concurrent-comments");
        assertThat(get(team.head(), "/team/" + sheet))
                .bodyText()
                .contains("Thư ký, Văn phòng:", "Giúp việc tốt", "(Đào Thị Văn)");
        assertThat(get(ha, "/self-assessment?month=2026-10")).bodyText().doesNotContain("Giúp việc tốt");
    }

    @Test
    void nobodyElseCommentsAndNobodyOnTheOwnSheet() {
        teams.submit(ha);
        for (Official stranger : new Official[] {ha, team.head(), team.member(1), team.authority()}) {
            assertThat(get(stranger, place)).as(stranger.username()).hasStatus(404);
        }
        long foreign = teams.sheet(team.member(1));
        assertThat(get(other, "/concurrent-comments/" + foreign)).hasStatus(404);
        assertThat(get(other, "/team/" + sheet)).hasStatus(404);
    }

    private MvcTestResult say(String body) {
        return mvc.post()
                .uri(place)
                .param("body", body)
                .with(city.as(other.username()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Official official, String address) {
        return mvc.get().uri(address).with(city.as(official.username())).exchange();
    }
}
