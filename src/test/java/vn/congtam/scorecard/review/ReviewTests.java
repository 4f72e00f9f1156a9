package vn.congtam.scorecard.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
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
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;

@ApplicationTest
@Import(TestTeam.class)
class ReviewTests {

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

    private Team team;
    private Official ha;
    private Official dung;
    private long sheetOfHa;
    private long sheetOfDung;

    @BeforeEach
    void aTeam() {
        team = teams.team("Lê Thị Thu Hà", "Phạm Văn Dũng");
        teams.open(team);
        ha = team.member(0);
        dung = team.member(1);
        sheetOfHa = teams.submit(ha);
        sheetOfDung = teams.sheet(dung);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void reviewerSeesTheTeamWithSelfPoints() {
        MvcTestResult page = get(team.head(), "/team");
        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("Lê Thị Thu Hà", "Phạm Văn Dũng", "90,0", "Đồng ý điểm tự chấm");
    }

    @Test
    void anAddressWhoseAgencyIsNoNumberDoesNotExist() {
        for (String agency : new String[] {"abc", "-", "99999999999999999999", "1e3"}) {
            assertThat(get(team.head(), "/agencies/" + agency + "/decision"))
                    .as(agency)
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(team.head(), "/agencies/" + agency + "/decision/agree"))
                    .as(agency)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void agreeingCopiesEveryLine() {
        post(team.head(), "/team/" + sheetOfHa + "/agree");
        assertThat(teams.lines(sheetOfHa, "REVIEW1")).isEqualTo(teams.lines(sheetOfHa, "SELF"));
        assertThat(teams.total(sheetOfHa, "REVIEW1")).isEqualByComparingTo("90");
        assertThat(teams.status(sheetOfHa)).isEqualTo("IN_REVIEW");
    }

    @Test
    void bulkAnswerNamesEachSuccessAndFailure() {
        MvcTestResult answer = post(team.head(), "/team/agree", "sheet", sheetOfHa, "sheet", sheetOfDung);
        assertThat(answer).hasStatus3xxRedirection();
        BulkAct.Outcome outcome = (BulkAct.Outcome)
                requireNonNull(answer.getMvcResult().getFlashMap().get("outcome"));
        assertThat(outcome.done()).containsExactly("Lê Thị Thu Hà");
        assertThat(outcome.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.name()).isEqualTo("Phạm Văn Dũng");
            assertThat(failure.sentence()).isNotBlank();
        });
    }

    @Test
    void aTypedGroupSumHasToBePlacedOnLines() {
        MvcTestResult opened = post(team.head(), "/team/" + sheetOfHa + "/adjust", "sum-I", "19");
        assertThat(opened).hasStatusOk();
        assertThat(opened).bodyText().contains("còn phải xếp −1,0");
        assertThat(teams.total(sheetOfHa, "REVIEW1")).isEqualByComparingTo("-1");

        MvcTestResult unplaced = post(team.head(), "/team/" + sheetOfHa, "sum-I", "19", "reason", "Đi muộn");
        assertThat(unplaced).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(unplaced).bodyText().contains("Đi muộn");

        post(team.head(), "/team/" + sheetOfHa, "sum-I", "19", "line-I.2.b", "2", "reason", "Đi muộn");
        assertThat(teams.total(sheetOfHa, "REVIEW1")).isEqualByComparingTo("89");
    }

    @Test
    void aGroupOfOneLineIsSavedAtOnceAndTheReasonMayFollowBeforePassingOn() {
        post(team.head(), "/team/" + sheetOfHa + "/adjust", "sum-II.2", "46,5");
        assertThat(teams.total(sheetOfHa, "REVIEW1")).isEqualByComparingTo("86.5");
        assertThat(get(team.head(), "/team")).bodyText().contains("cần lý do");

        post(team.head(), "/team/pass-on");
        assertThat(teams.status(sheetOfHa)).isEqualTo("IN_REVIEW");

        post(team.head(), "/team/" + sheetOfHa, "reason", "Chậm hai việc", "version", 1);
        post(team.head(), "/team/pass-on");
        assertThat(teams.status(sheetOfHa)).isEqualTo("REVIEWED");
    }

    @Test
    void aDifferenceOfThreePointsNeedsAReason() {
        MvcTestResult refused = post(team.head(), "/team/" + sheetOfHa, "line-II.2", "47");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(teams.status(sheetOfHa)).isEqualTo("SUBMITTED");
        assertThat(post(team.head(), "/team/" + sheetOfHa, "line-II.2", "47,5")).hasStatus3xxRedirection();
    }

    @Test
    void anyChangeOfBonusNeedsAReason() {
        assertThat(post(team.head(), "/team/" + sheetOfHa, "line-III.1", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(team.head(), "/team/" + sheetOfHa, "line-III.1", "1", "reason", "Sáng kiến được công nhận"))
                .hasStatus3xxRedirection();
    }

    @Test
    void wrongPointsAreKeptAndNamed() {
        MvcTestResult answer = post(team.head(), "/team/" + sheetOfHa, "line-I.1.a", "7,3");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyText().contains("value=\"7,3\"");
    }

    @Test
    void textsThatAreTooLongAreRefusedAndKept() {
        String much = "Dài ".repeat(251);
        for (String field : new String[] {"reason", "remark", "work-III.1"}) {
            MvcTestResult answer = post(team.head(), "/team/" + sheetOfHa, field, much);
            assertThat(answer).as(field).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(answer).bodyText().contains("dài quá 1.000 ký tự", much.strip());
        }
        MvcTestResult noted = post(
                team.head(),
                "/team/" + sheetOfHa,
                "deductions",
                1,
                "newItem",
                "I-03",
                "newDate",
                "2026-10-14",
                "newNote",
                much);
        assertThat(noted).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(noted).bodyText().contains(much.strip(), "value=\"2026-10-14\"");
        MvcTestResult returned = post(team.head(), "/team/return", "sheet", sheetOfHa, "reason", much);
        assertThat(returned).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(returned).bodyText().contains("Nội dung dài quá", much.strip());
        assertThat(teams.status(sheetOfHa)).isEqualTo("SUBMITTED");
    }

    @Test
    void aStaleFormIsAConflictAndKeepsTheText() {
        post(team.head(), "/team/" + sheetOfHa + "/agree");
        MvcTestResult answer = post(team.head(), "/team/" + sheetOfHa, "remark", "Chủ động", "version", 0);
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(answer).bodyText().contains("Chủ động");
    }

    @Test
    void undoGivesTheSheetBackToTheStateBeforeTheFirstTouch() {
        post(team.head(), "/team/" + sheetOfHa + "/agree");
        post(team.head(), "/team/" + sheetOfHa + "/undo");
        assertThat(teams.status(sheetOfHa)).isEqualTo("SUBMITTED");
        assertThat(teams.lines(sheetOfHa, "REVIEW1")).isEqualTo("none");
    }

    @Test
    void aPassedSheetIsTakenBackUntilTheNextLevelActs() {
        post(team.head(), "/team/" + sheetOfHa + "/agree");
        post(team.head(), "/team/pass-on");
        post(team.head(), "/team/" + sheetOfHa + "/undo");
        assertThat(teams.status(sheetOfHa)).isEqualTo("IN_REVIEW");
        post(team.head(), "/team/pass-on");
        post(team.authority(), decision(sheetOfHa) + "/agree");
        assertThat(teams.status(sheetOfHa)).isEqualTo("DECIDED");
        assertThat(post(team.head(), "/team/" + sheetOfHa + "/undo")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void returningNeedsAReasonAndGoesToTheOfficial() {
        assertThat(post(team.head(), "/team/return", "sheet", sheetOfHa)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post(team.head(), "/team/return", "sheet", sheetOfHa, "reason", "Bổ sung tồn tại");
        assertThat(teams.status(sheetOfHa)).isEqualTo("RETURNED");
    }

    @Test
    void theAuthorityReturnsToTheUnit() {
        post(team.head(), "/team/" + sheetOfHa + "/agree");
        post(team.head(), "/team/pass-on");
        post(team.authority(), decisions() + "/return", "sheet", sheetOfHa, "reason", "Xem lại nhóm I");
        assertThat(teams.status(sheetOfHa)).isEqualTo("IN_REVIEW");
        assertThat(teams.text(sheetOfHa, "review_level")).isEqualTo("0");
        assertThat(teams.total(sheetOfHa, "REVIEW1")).isEqualByComparingTo("90");
    }

    @Test
    void agreeingToAllAndPassingOnReachEverybodyBeyondTheFirstPage() {
        Team many = teams.crowd(105);
        teams.open(many);
        teams.submitAlike(many);
        MvcTestResult page = get(many.authority(), decisions(many));
        assertThat(page).bodyText().contains("Đồng ý tất cả theo cấp trên (105)");
        assertThat(get(many.authority(), decisions(many) + "/distribution")).hasStatusOk();

        BulkAct.Outcome outcome = outcome(post(many.authority(), decisions(many) + "/agree-all"));
        assertThat(outcome.done()).hasSize(105);
        assertThat(outcome.failed()).isEmpty();
        assertThat(get(many.authority(), decisions(many) + "/distribution"))
                .bodyText()
                .contains("105/105");
    }

    @Test
    void actsOnEverybodyKeepToTheFilter() {
        post(team.head(), "/team/" + sheetOfHa + "/agree");
        long other = city.unit(team.agency(), "Phòng Kinh tế");
        MvcTestResult answer = post(team.head(), "/team/pass-on", "unit", other);
        assertThat(outcome(answer).done()).isEmpty();
        assertThat(teams.status(sheetOfHa)).isEqualTo("IN_REVIEW");
        assertThat(outcome(post(team.head(), "/team/pass-on", "different", true))
                        .done())
                .isEmpty();
        post(team.head(), "/team/pass-on", "unit", team.unit());
        MvcTestResult agreed = post(team.authority(), decisions() + "/agree-all", "unit", other, "different", true);
        assertThat(agreed).redirectedUrl().contains("unit=" + other).contains("different=true");
        assertThat(teams.status(sheetOfHa)).isEqualTo("REVIEWED");
        assertThat(outcome(post(team.authority(), decisions() + "/agree-all", "unit", team.unit()))
                        .done())
                .containsExactly("Lê Thị Thu Hà");
    }

    private static BulkAct.Outcome outcome(MvcTestResult answer) {
        return (BulkAct.Outcome)
                requireNonNull(answer.getMvcResult().getFlashMap().get("outcome"));
    }

    @Test
    void theAuthorityAgreesToAllAndUndoesOne() {
        post(team.head(), "/team/" + sheetOfHa + "/agree");
        post(team.head(), "/team/pass-on");
        assertThat(get(team.authority(), decisions())).bodyText().contains("Đồng ý tất cả theo cấp trên (1)");
        post(team.authority(), decisions() + "/agree-all");
        assertThat(teams.status(sheetOfHa)).isEqualTo("DECIDED");
        post(team.authority(), decision(sheetOfHa) + "/undo");
        assertThat(teams.status(sheetOfHa)).isEqualTo("REVIEWED");
        post(team.authority(), decision(sheetOfHa), "line-III.2", "2", "reason", "Tham mưu đề án khó");
        assertThat(teams.status(sheetOfHa)).isEqualTo("DECIDED");
        assertThat(teams.total(sheetOfHa, "DECISION")).isEqualByComparingTo("92");
    }

    @Test
    void nobodyJudgesThemselves() {
        long own = teams.submit(team.authority());
        assertThat(get(team.authority(), decisions())).bodyText().contains("Cấp trên quyết định");
        assertThat(post(team.authority(), decision(own) + "/agree")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(team.head(), "/team/" + teams.submit(team.head()) + "/agree"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThatThrownBy(() -> jdbc.sql("update score_sheet set decider_id = person_id where id = ?")
                        .param(own)
                        .update())
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void cityHumanResourcesEnterTheDecisionOfTheHigherBody() {
        long own = teams.submit(team.authority());
        String cityHr = city.granted("CITY_HR", null);
        assertThat(mvc.get().uri("/city-heads?month=2026-10").with(city.as(cityHr)))
                .bodyText()
                .contains("Lê Văn Chủ");
        assertThat(mvc.post()
                        .uri("/city-heads/" + own)
                        .param("month", "2026-10")
                        .param("version", "0")
                        .with(city.as(cityHr))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri("/city-heads/" + own)
                        .param("month", "2026-10")
                        .param("document", "12-QĐ/QU")
                        .with(city.as(cityHr))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(teams.status(own)).isEqualTo("DECIDED");
        assertThat(teams.text(own, "decision_document")).isEqualTo("12-QĐ/QU");
    }

    @Test
    void whoDidNotSubmitIsScoredAfterTheDeadlineWithAReason() {
        assertThat(post(team.head(), "/team/" + sheetOfDung, "line-II.2", "40")).hasStatus(HttpStatus.CONFLICT);
        clock.setTo(LocalDateTime.of(2026, 10, 26, 8, 0));
        assertThat(get(team.head(), "/team")).bodyText().contains("Quá hạn, chưa gửi");
        Object[] all = teams.full(sheetOfDung).lines().entrySet().stream()
                .flatMap(line -> java.util.stream.Stream.of(
                        (Object) ("line-" + line.getKey()),
                        String.valueOf(line.getValue().points())))
                .toArray();
        assertThat(post(team.head(), "/team/" + sheetOfDung, all)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Object[] withReason = java.util.Arrays.copyOf(all, all.length + 2);
        withReason[all.length] = "reason";
        withReason[all.length + 1] = "Không gửi phiếu, chấm theo kết quả công việc";
        assertThat(post(team.head(), "/team/" + sheetOfDung, withReason)).hasStatus3xxRedirection();
        post(team.head(), "/team/pass-on");
        assertThat(teams.status(sheetOfDung)).isEqualTo("REVIEWED");
    }

    @Test
    void aForeignSheetIsNotFound() {
        Team other = teams.team("Vũ Hoàng Long");
        teams.open(other);
        long foreign = teams.submit(other.member(0));
        assertThat(get(team.head(), "/team/" + foreign)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(team.head(), "/team/" + foreign + "/agree")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(team.head(), "/team/agree", "sheet", foreign)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(team.authority(), "/agencies/" + other.agency() + "/decision"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(team.head(), decisions())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(team.head(), "/city-heads")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDraftIsTheOfficialsOwn() {
        assertThat(get(team.authority(), decisions())).bodyText().doesNotContain("Đồng ý tất cả theo cấp trên (1)");
        assertThat(get(team.head(), "/team/" + sheetOfDung)).bodyText().doesNotContain("I.1.a</b>", "trước 2,0");
    }

    private String decisions() {
        return "/agencies/" + team.agency() + "/decision";
    }

    private static String decisions(Team of) {
        return "/agencies/" + of.agency() + "/decision";
    }

    private String decision(long sheet) {
        return decisions() + "/" + sheet;
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(city.as(username)).exchange();
    }

    private MvcTestResult get(Official who, String uri) {
        return mvc.get().uri(uri).with(city.as(who.username())).exchange();
    }

    private MvcTestResult post(Official who, String uri, Object... params) {
        var request = mvc.post()
                .uri(uri)
                .param("month", "2026-10")
                .with(city.as(who.username()))
                .with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i].toString(), params[i + 1].toString());
        }
        return request.exchange();
    }

    @Test
    void theHeadOfTheAgencyIsNotLateWithAPlan() {
        assertThat(get(city.granted("HR", team.agency()), "/agencies/" + team.agency() + "/progress"))
                .hasStatusOk()
                .bodyText()
                .contains("Lập kế hoạch")
                .doesNotContain((team.members().size() + 2) + " người trễ")
                .contains((team.members().size() + 1) + " người trễ");
    }

    @Test
    void aGridOfTwentyCostsAtMostSixStatements() {
        Team big = teams.team(java.util.stream.IntStream.rangeClosed(1, 20)
                .mapToObj(n -> "Nguyễn Văn Số " + n)
                .toArray(String[]::new));
        teams.open(big);
        big.members().forEach(teams::submit);
        get(big.head(), "/team");
        var signedIn = city.as(big.head().username());
        assertThat(StatementCount.of(() -> mvc.get().uri("/team").with(signedIn).exchange()))
                .isBetween(1, 6);
    }

    @Test
    void theSecondLevelJudgesThePointsOfTheFirst() {
        Team two = teams.team("Đỗ Thị Lan Anh");
        Official deputy = city.official(two.agency(), two.unit(), "DEPUTY", "Vũ Hoàng Long");
        jdbc.sql("insert into post_field (post_id, duty_group) values (?, 'Chuyên môn')")
                .param(deputy.postId())
                .update();
        teams.open(two);
        long sheet = teams.submit(two.member(0));
        assertThat(post(two.head(), "/team/" + sheet + "/agree")).hasStatus(HttpStatus.CONFLICT);
        post(deputy, "/team/" + sheet, "line-II.2", "49");
        post(deputy, "/team/pass-on");
        assertThat(teams.status(sheet)).isEqualTo("IN_REVIEW");
        post(two.head(), "/team/" + sheet + "/agree");
        assertThat(teams.total(sheet, "REVIEW2")).isEqualByComparingTo("89");
        post(two.head(), "/team/return", "sheet", sheet, "reason", "Xem lại II.2");
        assertThat(teams.text(sheet, "review_level")).isEqualTo("0");
        assertThat(teams.total(sheet, "REVIEW1")).isEqualByComparingTo("89");
        post(deputy, "/team/pass-on");
        post(two.head(), "/team/" + sheet + "/agree");
        post(two.head(), "/team/pass-on");
        assertThat(teams.status(sheet)).isEqualTo("REVIEWED");
    }

    @Test
    void theBoardNamesWhoIsLateAndWhomTheyWaitFor() {
        clock.setTo(LocalDateTime.of(2026, 10, 27, 8, 0));
        MvcTestResult board = get(team.authority(), "/agencies/" + team.agency() + "/progress");
        assertThat(board).hasStatusOk();
        assertThat(board).bodyText().contains("Tự đánh giá, trễ 1 ngày", "Chờ Trần Quốc Tuấn", "1/4");
        assertThat(get(team.head(), "/agencies/" + team.agency() + "/progress")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
