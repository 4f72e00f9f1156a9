package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.organization.PostsChanged;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Sheets that wait for nobody or for somebody who cannot act are reported and handed on, never skipped. */
@ApplicationTest
@Import(TestTeam.class)
class StuckSheetTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private Team team;
    private Official deputy;
    private String hr;
    private String place;
    private long sheet;

    @BeforeEach
    void aTeam() {
        team = teams.team("Lê Thị Thu Hà", "Phạm Văn Dũng");
        deputy = city.official(team.agency(), team.unit(), "DEPUTY", "Vũ Hoàng Long");
        teams.open(team);
        sheet = teams.submit(team.member(0));
        hr = city.granted("HR", team.agency());
        place = "/agencies/" + team.agency() + "/stuck-sheets";
    }

    @Test
    void nothingIsStuckWhereEverybodyCanAct() {
        assertThat(list()).hasStatusOk().bodyText().contains("Không có phiếu nào vướng");
    }

    @Test
    void aReviewerWithoutAccountIsReportedAndANamedLeaderTakesOver() {
        disable(team.head());
        assertThat(list()).bodyText().contains("Lê Thị Thu Hà", "Trần Quốc Tuấn", "không có tài khoản đang dùng được");
        assertThat(reroute("sheet", sheet, "to", deputy.personId())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(reroute("reason", "Trưởng phòng nghỉ", "sheet", sheet, "to", deputy.personId()))
                .hasRedirectedUrl(place);
        assertThat(teams.text(sheet, "reviewer1_id")).isEqualTo(String.valueOf(deputy.personId()));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new PostsChanged(team.agency())));
        assertThat(teams.text(sheet, "reviewer1_id")).isEqualTo(String.valueOf(deputy.personId()));
        assertThat(list()).bodyText().doesNotContain("Lê Thị Thu Hà");
        send(deputy.username(), "/team/" + sheet + "/agree");
        assertThat(teams.status(sheet)).isEqualTo("IN_REVIEW");
        assertThat(jdbc.sql(
                                "select detail ->> 'toPerson' from audit_event where action = 'sheet.rerouted' and subject_id = ?")
                        .param(sheet)
                        .query(String.class)
                        .single())
                .isEqualTo(String.valueOf(deputy.personId()));
    }

    @Test
    void aSheetNeverGoesToItsOwnOfficial() {
        disable(team.head());
        long ofDeputy = teams.sheet(deputy);
        reroute("reason", "Thử", "sheet", ofDeputy, "to", deputy.personId());
        assertThat(teams.text(ofDeputy, "reviewer1_id"))
                .isEqualTo(String.valueOf(team.head().personId()));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into sheet_reroute (sheet_id, period_id, level, to_id, named, reason, rerouted_at)
                        select id, period_id, 1, person_id, true, 'x', now() from score_sheet where id = ?
                        """).param(ofDeputy).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoHasLeftIsFollowedByWhoHoldsThePostToday() {
        end(team.head());
        assertThat(list()).bodyText().contains("đã thôi giữ chức vụ", "Không có, chọn người theo tên");
        successor("HEAD", "Ngô Thị Mới");
        assertThat(list()).bodyText().contains("Ngô Thị Mới");
        reroute("reason", "Có trưởng phòng mới", "sheet", sheet);
        assertThat(jdbc.sql(
                                "select p.full_name from score_sheet s join person p on p.id = s.reviewer1_id where s.id = ?")
                        .param(sheet)
                        .query(String.class)
                        .single())
                .isEqualTo("Ngô Thị Mới");
    }

    @Test
    void aDecisionGoesToTheHeadOnly() {
        end(team.authority());
        long ofHead = teams.sheet(team.head());
        assertThat(list()).bodyText().contains("Quyết định");
        MvcTestResult refused = reroute("reason", "Thử", "sheet", ofHead, "to", deputy.personId());
        assertThat(refused).hasStatus3xxRedirection();
        Official next = successor("AGENCY_HEAD", "Phan Thị Kế");
        reroute("reason", "Có người đứng đầu mới", "sheet", ofHead);
        assertThat(teams.text(ofHead, "decider_id")).isEqualTo(String.valueOf(next.personId()));
    }

    @Test
    void longLeaveWithoutDelegationIsReported() {
        jdbc.sql("update score_sheet set absence_kind = 'MATERNITY' where id = ?")
                .param(teams.sheet(team.head()))
                .update();
        assertThat(list()).bodyText().contains("đang nghỉ dài ngày");
        delegate(team.member(1));
        assertThat(list()).bodyText().doesNotContain("đang nghỉ dài ngày").contains("chính là người được đánh giá");
    }

    @Test
    void othersDoNotSeeTheList() {
        for (String user : new String[] {team.head().username(), city.granted("HR", city.agency())}) {
            assertThat(mvc.get().uri(place).with(city.as(user))).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    /** In the post since today. */
    private Official successor(String role, String name) {
        Official official = city.official(team.agency(), team.unit(), "MEMBER", name);
        jdbc.sql("update post set role = ?, valid_from = date '2026-10-20' where id = ?")
                .params(role, official.postId())
                .update();
        return official;
    }

    private void delegate(Official to) {
        jdbc.sql("""
                        insert into delegation (agency_id, delegator_id, delegate_id, scope, valid_from, valid_to, document_no, recorded_at)
                        values (?, ?, ?, 'REVIEW', ?, ?, '12/UQ', now())
                        """)
                .params(
                        team.agency(),
                        team.head().personId(),
                        to.personId(),
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31))
                .update();
    }

    private void disable(Official official) {
        jdbc.sql("update account set enabled = false where id = ?")
                .param(official.accountId())
                .update();
    }

    private void end(Official official) {
        jdbc.sql("update post set valid_to = date '2026-10-19' where id = ?")
                .param(official.postId())
                .update();
    }

    private MvcTestResult list() {
        return mvc.get().uri(place).with(city.as(hr)).exchange();
    }

    private MvcTestResult reroute(Object... namesAndValues) {
        return send(hr, place, namesAndValues);
    }

    private MvcTestResult send(String user, String address, Object... namesAndValues) {
        var request = mvc.post().uri(address).with(city.as(user)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return request.exchange();
    }
}
