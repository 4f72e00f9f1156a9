package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.Deadlines;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.shared.VietnamTime;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;
import vn.congtam.support.TestDatabase;

/** Deadlines of October 2026: self-assessment 25/10, review 26/10, decision 28/10, publication 5/11, each at 17:00. */
@ApplicationTest
@Import(TestTeam.class)
class DeadlineTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    TestClock clock;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Periods periods;

    @Autowired
    JdbcClient jdbc;

    private Team team;
    private Official ha;
    private Official dung;
    private String hr;
    private String place;

    @BeforeEach
    void anOpenMonth() {
        team = teams.team("Lê Thị Thu Hà", "Phạm Văn Dũng");
        ha = team.member(0);
        dung = team.member(1);
        teams.open(team);
        hr = city.granted("HR", team.agency());
        place = "/agencies/" + team.agency() + "/deadlines";
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anExtensionTakesTheLaterStepsWithItAndTheirReturnIsFree() {
        assertThat(grant("p" + ha.personId(), "SELF", "2026-10-27T17:00")).hasStatus3xxRedirection();
        assertThat(due(ha, DeadlineStep.SELF)).isEqualTo(october(27));
        assertThat(due(ha, DeadlineStep.REVIEW)).isEqualTo(october(28));
        assertThat(due(ha, DeadlineStep.DECISION)).isEqualTo(october(28));
        assertThat(due(dung, DeadlineStep.SELF)).isEqualTo(october(25));
        assertThat(get(hr, place))
                .bodyText()
                .contains("Lê Thị Thu Hà", "17:00, 27/10", "Cấp trên chấm: 17:00, 28/10", "Đi công tác xa")
                .doesNotContain("??");
        String withdrawal = place + "/" + extension() + "/withdraw";
        assertThat(post(hr, withdrawal)).hasStatus3xxRedirection();
        assertThat(post(hr, withdrawal)).hasStatus3xxRedirection();
        assertThat(due(ha, DeadlineStep.SELF)).isEqualTo(october(25));
        assertThat(due(ha, DeadlineStep.REVIEW)).isEqualTo(october(26));
        assertThat(get(hr, place)).bodyText().contains("Đã thu hồi");
    }

    @Test
    void movedStepsNeverPassThePublication() {
        grant("p" + ha.personId(), "SELF", "2026-11-05T09:00");
        LocalDateTime publication = LocalDateTime.of(2026, 11, 5, 17, 0);
        assertThat(due(ha, DeadlineStep.REVIEW)).isEqualTo(publication);
        assertThat(due(ha, DeadlineStep.DECISION)).isEqualTo(publication);
    }

    @Test
    void aUnitAndAPersonOfItGetTheLaterOfBothDates() {
        grant("u" + team.unit(), "SELF", "2026-10-26T17:00");
        grant("p" + ha.personId(), "SELF", "2026-10-28T10:00");
        assertThat(due(dung, DeadlineStep.SELF)).isEqualTo(october(26));
        assertThat(due(ha, DeadlineStep.SELF)).isEqualTo(LocalDateTime.of(2026, 10, 28, 10, 0));
    }

    @Test
    void momentsThatHelpNobodyAreRefusedAndKept() {
        assertThat(grant("p" + ha.personId(), "SELF", "2026-10-25T12:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Hạn mới phải sau hạn hiện nay (17:00, 25/10).", "2026-10-25T12:00");
        assertThat(grant("p" + ha.personId(), "SELF", "2026-11-06T12:00"))
                .hasStatus(422)
                .bodyText()
                .contains("không được sau hạn công khai");
        assertThat(grant("p" + ha.personId(), "PLAN", "2026-10-26T12:00"))
                .hasStatus(422)
                .bodyText()
                .contains("không được sau hạn tự đánh giá");
        assertThat(grant("p" + ha.personId(), "SELF", "mai")).hasStatus(422);
        assertThat(grant("", "SELF", "2026-10-27T12:00")).hasStatus(422);
        clock.setTo(LocalDateTime.of(2026, 10, 28, 8, 0));
        assertThat(grant("p" + ha.personId(), "SELF", "2026-10-27T12:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Hạn mới đã qua.");
    }

    @Test
    void nobodyExtendsTheOwnDeadlineNorThatOfAnotherAgency() {
        city.grant(ha.accountId(), "HR", team.agency());
        MvcTestResult own = mvc.post()
                .uri(place + "?month=2026-10")
                .param("target", "p" + ha.personId())
                .param("step", "SELF")
                .param("until", "2026-10-27T17:00")
                .param("reason", "Bận")
                .with(city.as(ha.username()))
                .with(csrf())
                .exchange();
        assertThat(own).hasStatus(422).bodyText().contains("Không tự gia hạn cho mình.");
        Team other = teams.team("Vũ Văn Xa");
        teams.open(other);
        assertThat(grant("p" + other.member(0).personId(), "SELF", "2026-10-27T17:00"))
                .hasStatus(404);
        assertThat(get(city.granted("HR", other.agency()), place)).hasStatus(404);
    }

    @Test
    void humanResourcesDoNotExtendTheOwnUnitAndTheCityDoesItForThem() {
        city.grant(ha.accountId(), "HR", team.agency());
        hr = ha.username();
        assertThat(grant("u" + team.unit(), "SELF", "2026-10-27T17:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Không tự gia hạn cho đơn vị của mình.", "tổ chức, nội vụ thành phố");
        assertThat(due(ha, DeadlineStep.SELF)).isEqualTo(october(25));
        assertThat(grant("p" + dung.personId(), "SELF", "2026-10-27T17:00")).hasStatus3xxRedirection();
        hr = city.granted("CITY_HR", null);
        assertThat(get(hr, place)).hasStatusOk();
        assertThat(grant("u" + team.unit(), "SELF", "2026-10-28T17:00")).hasStatus3xxRedirection();
        assertThat(due(ha, DeadlineStep.SELF)).isEqualTo(october(28));
    }

    @Test
    void theMonthStaysOpenForItsJudgesAsLongAsAnExtensionRuns() {
        grant("p" + ha.personId(), "REVIEW", "2026-10-30T17:00");
        assertThat(get(team.head().username(), "/")).bodyText().contains("17:00, 30/10");
        assertThat(get(dung.username(), "/"))
                .bodyText()
                .contains("17:00, 26/10")
                .doesNotContain("17:00, 30/10");
        assertThat(jdbc.sql(
                                "select last_due(p.id, 'REVIEW') = timestamptz '2026-10-30 17:00+07' from period p where agency_id = ?")
                        .param(team.agency())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aClosedMonthIsRefusedWithAWayOut() {
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where agency_id = ?")
                .param(team.agency())
                .update();
        assertThat(grant("p" + ha.personId(), "SELF", "2026-10-27T17:00"))
                .hasStatus(409)
                .bodyText()
                .contains("Kỳ đã chốt nên không gia hạn được nữa.");
        assertThat(get(hr, place)).hasStatusOk().bodyText().contains("Kỳ đã chốt, chỉ xem.");
    }

    @Test
    void hoursOfGraceAreNotLateYetAndTheNextMonthKeepsThem() {
        assertThat(post(hr, place + "/grace", "hours", "100"))
                .hasStatus(422)
                .bodyText()
                .contains("từ 0 đến 72");
        assertThat(post(hr, place + "/grace", "hours", "12")).hasStatus3xxRedirection();
        clock.setTo(LocalDateTime.of(2026, 10, 26, 4, 0));
        assertThat(page(ha)).bodyText().contains("Gửi trước 05:00, 26/10 chưa tính là muộn.");
        assertThat(get(team.head().username(), "/team")).bodyText().doesNotContain("Quá hạn, chưa gửi");
        assertThat(get(hr, "/agencies/" + team.agency() + "/progress"))
                .bodyText()
                .contains("Không có ai trễ hạn.");
        clock.setTo(LocalDateTime.of(2026, 10, 26, 6, 0));
        assertThat(page(ha)).bodyText().contains("Đã quá hạn gửi lúc 17:00, 25/10.");
        assertThat(get(hr, "/agencies/" + team.agency() + "/progress"))
                .bodyText()
                .contains("Gia hạn…", "target=p" + ha.personId());
    }

    @Test
    void whoIsLateKeepsTheDraftAndSeesWhomToAsk() {
        clock.setTo(LocalDateTime.of(2026, 10, 27, 8, 0));
        assertThat(page(ha)).bodyText().contains("Đã quá hạn gửi lúc 17:00, 25/10.", hr, "Đề nghị gia hạn");
        MvcTestResult saved = mvc.post()
                .uri("/self-assessment")
                .header("HX-Request", "true")
                .param("month", "2026-10")
                .param("version", "0")
                .param("points.I.1.a", "2")
                .param("field", "points.I.1.a")
                .with(city.as(ha.username()))
                .with(csrf())
                .exchange();
        assertThat(saved)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"deadline\" hx-swap-oob=\"true\"", "Nội dung đã nhập vẫn được lưu");
        assertThat(page(ha)).bodyText().contains("name=\"points.I.1.a\" value=\"2,0\"");
    }

    @Test
    void whereNoLateSheetIsTakenAnExtensionOpensTheDoor() {
        takeNoLateSheets();
        teams.submit(dung);
        clock.setTo(LocalDateTime.of(2026, 10, 26, 8, 0));
        assertThat(page(ha)).bodyText().contains("cần được gia hạn để gửi");
        fillIn(ha);
        assertThat(post(ha.username(), "/self-assessment/submission"))
                .hasStatus(422)
                .bodyText()
                .contains("Đã quá hạn gửi lúc 17:00, 25/10.", "Đề nghị gia hạn", hr);
        assertThat(teams.status(teams.sheet(ha))).isEqualTo("DRAFT");
        grant("p" + ha.personId(), "SELF", "2026-10-27T17:00");
        assertThat(post(ha.username(), "/self-assessment/submission")).hasStatus3xxRedirection();
        assertThat(teams.status(teams.sheet(ha))).isEqualTo("SUBMITTED");
    }

    @Test
    void aRequestReachesHumanResourcesAndItsAnswerTheOfficial() {
        assertThat(post(ha.username(), "/self-assessment/extension", "reason", " "))
                .hasStatus(422);
        assertThat(post(ha.username(), "/self-assessment/extension", "reason", "Con ốm"))
                .hasStatus3xxRedirection();
        post(ha.username(), "/self-assessment/extension", "reason", "Con ốm nặng");
        assertThat(page(ha)).bodyText().contains("Đã đề nghị gia hạn lúc 09:00, 20/10");
        assertThat(get(hr, place)).bodyText().contains("Đề nghị gia hạn chờ trả lời (1)", "Con ốm nặng");
        String request = place + "/requests/" + request();
        assertThat(post(hr, request + "/refuse", "answer", "")).hasStatus(422);
        assertThat(post(hr, request + "/refuse", "answer", "Còn đủ thời gian")).hasStatus3xxRedirection();
        assertThat(page(ha)).bodyText().contains("Còn đủ thời gian");
        assertThat(post(hr, request + "/grant", "until", "2026-10-27T17:00")).hasStatus(409);
        post(ha.username(), "/self-assessment/extension", "reason", "Nằm viện");
        assertThat(post(hr, place + "/requests/" + request() + "/grant", "until", "2026-10-27T17:00"))
                .hasStatus3xxRedirection();
        assertThat(due(ha, DeadlineStep.SELF)).isEqualTo(october(27));
        assertThat(page(ha)).bodyText().contains("Đã được gia hạn đến 17:00, 27/10.", "17:00, 27/10</b>");
    }

    @Test
    void aLateSheetProposesItsDeductionAndTheReviewerDecides() {
        clock.setTo(LocalDateTime.of(2026, 10, 26, 9, 12));
        long sheet = teams.submit(ha);
        MvcTestResult panel = get(team.head().username(), "/team/" + sheet);
        assertThat(panel)
                .bodyText()
                .contains("Đề nghị trừ II.1-06 (−1,0)", "Gửi phiếu lúc 09:12, 26/10, sau hạn 17:00, 25/10.");
        String reviewer = team.head().username();
        post(reviewer, "/team/" + sheet, "deductions", "1", "version", "0");
        assertThat(teams.total(sheet, "REVIEW1")).isEqualByComparingTo("90");
        post(
                reviewer,
                "/team/" + sheet,
                "deductions",
                "1",
                "late",
                "1",
                "lateNote",
                "Gửi phiếu lúc 09:12, 26/10",
                "version",
                String.valueOf(teams.version(sheet, "REVIEW1")));
        assertThat(teams.total(sheet, "REVIEW1")).isEqualByComparingTo("89");
        assertThat(get(reviewer, "/team/" + sheet)).bodyText().doesNotContain("Đề nghị trừ II.1-06");
    }

    @Test
    void aSheetThatCameBackIsNotLateWhenItIsCorrected() {
        long sheet = teams.submit(ha);
        String reviewer = team.head().username();
        post(reviewer, "/team/return", "sheet", String.valueOf(sheet), "reason", "Bổ sung minh chứng");
        assertThat(teams.status(sheet)).isEqualTo("RETURNED");
        takeNoLateSheets();
        clock.setTo(LocalDateTime.of(2026, 10, 26, 9, 0));
        assertThat(page(ha)).bodyText().contains("sửa xong gửi lại không tính là muộn");
        assertThat(post(ha.username(), "/self-assessment/submission")).hasStatus3xxRedirection();
        assertThat(get(reviewer, "/team/" + sheet)).bodyText().doesNotContain("Đề nghị trừ II.1-06");
        assertThat(page(ha)).bodyText().doesNotContain("Gửi muộn");
    }

    @Test
    void theFirstPageCountsTheDaysToTheOwnDeadline() {
        grant("p" + ha.personId(), "SELF", "2026-10-27T17:00");
        assertThat(get(ha.username(), "/")).bodyText().contains("17:00, 27/10");
        assertThat(get(dung.username(), "/"))
                .bodyText()
                .contains("17:00, 25/10")
                .doesNotContain("17:00, 27/10");
    }

    private void takeNoLateSheets() {
        jdbc.sql("""
                        with strict as (
                            insert into framework_version (code, version, title, issuer, legal_basis, issued_on, valid_from, valid_to,
                                                           definition, content_hash, loaded_at)
                            select 'STRICT-' || :agency, 1, title, issuer, legal_basis, issued_on, date '2001-01-01', date '2001-12-31',
                                   jsonb_set(definition, '{reviewLimits,lateSubmissionAllowed}', 'false'), content_hash, loaded_at
                            from framework_version where id = (select framework_version_id from period where agency_id = :agency)
                            returning id)
                        update period set framework_version_id = (select id from strict) where agency_id = :agency
                        """).param("agency", team.agency()).update();
        try (Connection owner = TestDatabase.connect(TestDatabase.url(), TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("alter table score_sheet disable trigger score_sheet_keeps_framework");
            statement.execute(
                    "update score_sheet s set framework_version_id = p.framework_version_id from period p where p.id = s.period_id and p.agency_id = "
                            + team.agency());
            statement.execute("alter table score_sheet enable trigger score_sheet_keeps_framework");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The points of a colleague who has submitted. */
    private void fillIn(Official official) {
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, lines, deductions, group_points, complete, total,
                                                results_points, bonus_points, deducted, class_by_score, started_at, updated_at)
                        select :sheet, a.period_id, 'SELF', :person, a.lines, a.deductions, a.group_points, a.complete, a.total,
                               a.results_points, a.bonus_points, a.deducted, a.class_by_score, now(), now()
                        from assessment a where a.sheet_id = :from and a.stage = 'SELF'
                        """)
                .param("sheet", teams.sheet(official))
                .param("person", official.personId())
                .param("from", teams.sheet(dung))
                .update();
    }

    private LocalDateTime due(Official official, DeadlineStep step) {
        PeriodSummary period = periods.find(team.agency(), TestTeam.OCTOBER).orElseThrow();
        return VietnamTime.local(deadlines.of(period, step, official.personId()).due());
    }

    private static LocalDateTime october(int day) {
        return LocalDateTime.of(2026, 10, day, 17, 0);
    }

    private long extension() {
        return latest("deadline_extension");
    }

    private long request() {
        return latest("deadline_request");
    }

    private long latest(String table) {
        return jdbc.sql("select max(x.id) from " + table
                        + " x join period p on p.id = x.period_id where p.agency_id = ?")
                .param(team.agency())
                .query(Long.class)
                .single();
    }

    private MvcTestResult grant(String target, String step, String until) {
        return post(hr, place, "target", target, "step", step, "until", until, "reason", "Đi công tác xa");
    }

    private MvcTestResult page(Official official) {
        return get(official.username(), "/self-assessment");
    }

    private MvcTestResult get(String user, String uri) {
        return mvc.get().uri(uri + "?month=2026-10").with(city.as(user)).exchange();
    }

    private MvcTestResult post(String user, String uri, String... parameters) {
        var request = mvc.post().uri(uri + "?month=2026-10").with(city.as(user)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
