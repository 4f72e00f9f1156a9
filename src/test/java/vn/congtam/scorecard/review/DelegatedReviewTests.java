package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.account.Browser;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;

/** Somebody acts for a reviewer or for the head of the agency, by a numbered document, for some days. */
@ApplicationTest
@Import(TestTeam.class)
class DelegatedReviewTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SheetRecords records;

    private Team team;
    private Official dung;
    private long sheetOfHa;
    private long sheetOfDung;

    @BeforeEach
    void aTeamWhoseHeadIsAway() {
        team = teams.team("Lê Thị Thu Hà", "Phạm Văn Dũng");
        teams.open(team);
        dung = team.member(1);
        sheetOfHa = teams.submit(team.member(0));
        sheetOfDung = teams.submit(dung);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theDelegateScoresAtTheDelegatorsDeskUnderBothNames() {
        Browser delegate = acting(dung, delegate(team.head(), dung, "REVIEW"));
        assertThat(delegate.get("/team"))
                .hasStatusOk()
                .bodyText()
                .contains("Đang làm thay Trần Quốc Tuấn theo 12/UQ-UBND, đến 25/10/2026", "Lê Thị Thu Hà", "Thoát");
        delegate.post("/team/" + sheetOfHa + "/agree");
        delegate.post("/team/pass-on");
        assertThat(teams.status(sheetOfHa)).isEqualTo("REVIEWED");
        assertThat(text(
                        "select author_id || ' ' || acting_for_id from assessment where sheet_id = ? and stage = 'REVIEW1'",
                        sheetOfHa))
                .isEqualTo(dung.personId() + " " + team.head().personId());
        assertThat(text(
                        "select acting_for_name from sheet_transition where sheet_id = ? and verb = 'REVIEWED'",
                        sheetOfHa))
                .isEqualTo("Trần Quốc Tuấn");
        assertThat(text(
                        "select detail ->> 'actingFor' from audit_event where subject_id = ? and action = 'sheet.reviewed'",
                        sheetOfHa))
                .isEqualTo("Trần Quốc Tuấn");
        assertThat(records.get(sheetOfHa).reviewer()).isEqualTo("Phạm Văn Dũng thay mặt Trần Quốc Tuấn");
        assertThat(signedIn(team.head()).get("/team/" + sheetOfHa))
                .hasStatusOk()
                .bodyText()
                .contains("Phạm Văn Dũng thay mặt Trần Quốc Tuấn");
    }

    @Test
    void theDelegateTalksOnTheSheetsOfThatDeskAndNotOnTheDelegatorsOwn() {
        String talk = "/sheets/%d/conversation";
        assertThat(signedIn(dung).get(talk.formatted(sheetOfHa))).hasStatus(HttpStatus.NOT_FOUND);
        Browser delegate = acting(dung, delegate(team.head(), dung, "BOTH"));
        assertThat(delegate.get(talk.formatted(sheetOfHa))).hasStatusOk();
        assertThat(delegate.get(talk.formatted(teams.sheet(team.head())))).hasStatus(HttpStatus.NOT_FOUND);
        clock.setTo(LocalDateTime.of(2026, 10, 26, 0, 1));
        assertThat(delegate.get(talk.formatted(sheetOfHa))).hasRedirectedUrl("/delegations?ended=1");
    }

    @Test
    void withoutTakingThePlaceADelegateSeesNothingOfIt() {
        delegate(team.head(), dung, "BOTH");
        Browser dungHimself = signedIn(dung);
        assertThat(dungHimself.get("/team")).hasStatusOk().bodyText().doesNotContain("Lê Thị Thu Hà");
        assertThat(dungHimself.post("/team/" + sheetOfHa + "/agree")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theOwnSheetAndThatOfTheDelegatorStayOutOfReach() {
        Browser delegate = acting(dung, delegate(team.head(), dung, "BOTH"));
        assertThat(delegate.get("/team"))
                .bodyText()
                .contains("/team/" + sheetOfHa)
                .doesNotContain("/team/" + sheetOfDung);
        assertThat(delegate.post("/team/" + sheetOfDung + "/agree")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(teams.lines(sheetOfDung, "REVIEW1")).isEqualTo("none");
    }

    @Test
    void whoActsForTheHeadDecidesNeitherOnTheHeadNorOnHimself() {
        Browser forTheHead = acting(team.head(), delegate(team.authority(), team.head(), "DECISION"));
        String decisions = "/agencies/" + team.agency() + "/decision";
        assertThat(forTheHead.get(decisions)).hasStatusOk().bodyText().contains("Lê Thị Thu Hà");
        for (Official out : new Official[] {team.head(), team.authority()}) {
            assertThat(forTheHead.get(decisions + "/" + teams.sheet(out))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(forTheHead.post(decisions + "/" + teams.sheet(out) + "/agree"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void theDelegateOfTheHeadDecidesAndTheSheetNamesBoth() {
        Browser head = signedIn(team.head());
        head.post("/team/" + sheetOfHa + "/agree");
        head.post("/team/pass-on");
        Browser delegate = acting(team.head(), delegate(team.authority(), team.head(), "DECISION"));
        assertThat(delegate.get("/team")).bodyText().doesNotContain("Lê Thị Thu Hà");
        delegate.post("/agencies/" + team.agency() + "/decision/" + sheetOfHa + "/agree");
        assertThat(teams.status(sheetOfHa)).isEqualTo("DECIDED");
        assertThat(records.get(sheetOfHa).decider()).isEqualTo("Trần Quốc Tuấn thay mặt Lê Văn Chủ");
    }

    @Test
    void aDelegationEndsByItselfAndWhatWasClickedIsNotDone() {
        Browser delegate = acting(dung, delegate(team.head(), dung, "REVIEW"));
        clock.setTo(LocalDateTime.of(2026, 10, 26, 0, 1));
        assertThat(delegate.post("/team/" + sheetOfHa + "/agree")).hasRedirectedUrl("/delegations?ended=1");
        assertThat(teams.lines(sheetOfHa, "REVIEW1")).isEqualTo("none");
        assertThat(delegate.get("/delegations?ended=1")).bodyText().contains("Việc vừa bấm chưa được thực hiện");
        assertThat(delegate.get("/team")).hasStatusOk().bodyText().doesNotContain("Đang làm thay");
    }

    @Test
    void revocationWorksAtTheNextRequest() {
        long delegation = delegate(team.head(), dung, "REVIEW");
        Browser delegate = acting(dung, delegation);
        Browser head = signedIn(team.head());
        assertThat(head.post("/delegations/" + delegation + "/revoke")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        head.post("/delegations/" + delegation + "/revoke", "reason", "Đã về sớm");
        assertThat(delegate.get("/team")).hasRedirectedUrl("/delegations?ended=1");
        assertThat(head.post("/delegations/" + delegation + "/revoke", "reason", "Lần nữa"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void leavingBringsTheOwnWorkBack() {
        Browser delegate = acting(dung, delegate(team.head(), dung, "REVIEW"));
        delegate.post("/delegations/acting/end");
        assertThat(delegate.get("/team")).bodyText().doesNotContain("Đang làm thay", "Lê Thị Thu Hà");
    }

    @Test
    void overlapsChainsAndOneselfAreRefusedInWords() {
        assertThat(recorded(team.head(), team.member(0))).hasStatus3xxRedirection();
        assertThat(recorded(team.head(), dung))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đã ủy quyền cho Lê Thị Thu Hà theo 15/UQ");
        assertThat(recorded(team.authority(), team.head())).bodyText().contains("không ủy quyền tiếp");
        assertThat(recorded(team.authority(), team.authority())).bodyText().contains("Không ủy quyền cho chính mình");
        assertThat(signedIn(dung).post("/delegations")).hasStatus(HttpStatus.NOT_FOUND);
        long elsewhere = city.agency();
        Official stranger = city.official(elsewhere, city.unit(elsewhere, "Văn phòng"), "MEMBER", "Người Ngoài");
        assertThat(recorded(team.authority(), stranger)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theDatabaseRefusesWhatMustNeverBe() {
        delegate(team.head(), dung, "REVIEW");
        assertThatThrownBy(() -> delegate(team.head(), team.member(0), "REVIEW"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> delegate(dung, team.member(0), "REVIEW"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> delegate(team.authority(), team.head(), "DECISION"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> delegate(team.authority(), team.authority(), "DECISION"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void humanResourcesDelegatesForOthersButNotToThemselves() {
        city.grant(dung.accountId(), "HR", team.agency());
        Browser hr = signedIn(dung);
        String base = "/agencies/" + team.agency() + "/delegations";
        assertThat(hr.post(base, form(team.head(), dung)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không ghi cho chính mình làm thay");
        assertThat(hr.post(base, form(team.head(), team.member(0)))).hasStatus3xxRedirection();
        assertThat(hr.get(base)).hasStatusOk().bodyText().contains("Trần Quốc Tuấn", "Lê Thị Thu Hà", "15/UQ");
        assertThat(signedIn(team.head()).get("/notices"))
                .bodyText()
                .contains(
                        "Bộ phận tổ chức đã ghi ủy quyền cho Lê Thị Thu Hà làm thay theo 15/UQ, đến hết ngày 25/10/2026");
        assertThat(signedIn(team.member(0)).get("/notices"))
                .bodyText()
                .contains("Trần Quốc Tuấn ủy quyền làm thay theo 15/UQ");
    }

    @Test
    void aDelegationLastsSixMonthsAtMost() {
        String[] typed = form(team.head(), team.member(0));
        typed[9] = "2027-04-20";
        assertThat(signedIn(team.head()).post("/delegations", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Ủy quyền kéo dài nhất 6 tháng. Chọn ngày cuối không sau 19/04/2027;");
        typed[9] = "2027-04-19";
        assertThat(signedIn(team.head()).post("/delegations", typed)).hasStatus3xxRedirection();
    }

    private MvcTestResult recorded(Official by, Official to) {
        return signedIn(by).post("/delegations", form(by, to));
    }

    private static String[] form(Official by, Official to) {
        return new String[] {
            "delegatorId", String.valueOf(by.personId()),
            "delegateId", String.valueOf(to.personId()),
            "scope", "BOTH",
            "validFrom", "2026-10-20",
            "validTo", "2026-10-25",
            "documentNo", "15/UQ"
        };
    }

    private long delegate(Official by, Official to, String scope) {
        return jdbc.sql("""
                        insert into delegation (agency_id, delegator_id, delegate_id, scope, valid_from, valid_to, document_no, recorded_at)
                        values (?, ?, ?, ?, ?, ?, '12/UQ-UBND', now()) returning id
                        """)
                .params(
                        team.agency(),
                        by.personId(),
                        to.personId(),
                        scope,
                        LocalDate.of(2026, 10, 20),
                        LocalDate.of(2026, 10, 25))
                .query(Long.class)
                .single();
    }

    private Browser acting(Official delegate, long delegation) {
        Browser browser = signedIn(delegate);
        assertThat(browser.post("/delegations/" + delegation + "/act")).hasStatus3xxRedirection();
        return browser;
    }

    private Browser signedIn(Official official) {
        Browser browser = new Browser(mvc);
        browser.signIn(official.username(), "secret");
        return browser;
    }

    private String text(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
