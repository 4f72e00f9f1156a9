package vn.congtam.scorecard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.organization.ImportedPerson;
import vn.congtam.organization.PostsChanged;
import vn.congtam.organization.StaffImported;
import vn.congtam.scorecard.review.TestTeam.Team;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestWeb;

/** Somebody is moved to another unit in the middle of a month: October 2026 has 22 working days. */
@ApplicationTest
@Import(TestTeam.class)
class MoveTests {

    @Autowired
    TestWeb web;

    @Autowired
    TestCity city;

    @Autowired
    TestTeam teams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private Team team;
    private Official ha;
    private Official newHead;
    private long newUnit;
    private String hr;
    private String moves;

    @BeforeEach
    void twoUnits() {
        team = teams.team("Lê Thị Thu Hà");
        ha = team.member(0);
        newUnit = city.unit(team.agency(), "Phòng Kinh tế");
        newHead = city.official(team.agency(), newUnit, "HEAD", "Ngô Thị Kinh");
        hr = city.granted("HR", team.agency());
        moves = "/agencies/" + team.agency() + "/moves";
    }

    @Test
    void thePostWithMostWorkingDaysDecidesAndReviewersFollow() {
        teams.open(team);
        long sheet = teams.submit(ha);
        assertThat(move("2026-10-12")).hasRedirectedUrl(moves);
        assertThat(teams.posts(ha)).isEqualTo("2024-01-01 2026-10-11, 2026-10-12 -");
        assertThat(slip()).isEqualTo("7 15 new");
        assertThat(teams.text(sheet, "unit_name")).isEqualTo("Phòng Kinh tế");
        assertThat(teams.text(sheet, "reviewer1_id")).isEqualTo(String.valueOf(newHead.personId()));
        assertThat(teams.status(sheet)).isEqualTo("SUBMITTED");
        assertThat(web.get(hr, moves))
                .hasStatusOk()
                .bodyText()
                .contains("7 ngày công", "15 ngày công", "Chưa bàn giao");
    }

    @Test
    void equalDaysAreDecidedByTheNewPost() {
        teams.open(team);
        move("2026-10-16");
        assertThat(slip()).isEqualTo("11 11 new");
    }

    @Test
    void fewDaysInTheNewPostLeaveTheSheetUntilHumanResourcesSaysOtherwise() {
        teams.open(team);
        long sheet = teams.submit(ha);
        move("2026-10-29");
        assertThat(slip()).isEqualTo("20 2 old");
        assertThat(teams.text(sheet, "unit_id")).isEqualTo(String.valueOf(team.unit()));
        String slip = moves + "/" + slipId();
        assertThat(web.post(hr, slip, "oldPost", "false")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.post(hr, slip, "oldPost", "false", "reason", "Đơn vị cũ giải thể"))
                .hasRedirectedUrl(moves);
        assertThat(teams.text(sheet, "unit_id")).isEqualTo(String.valueOf(newUnit));
    }

    @Test
    void theOtherUnitHandsOverPointsAndOpenTasksAndTheReviewerReadsThem() {
        teams.open(team);
        long sheet = teams.submit(ha);
        jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, created_at)
                        values (?, ?, date '2026-10-01', 'Báo cáo thu ngân sách', 'PLAN', date '2026-10-22', now())
                        """).params(team.agency(), ha.personId()).update();
        move("2026-10-12");
        String slip = "/hand-overs/" + slipId();
        assertThat(web.get(team.head().username(), "/hand-overs")).bodyText().contains("Lê Thị Thu Hà");
        assertThat(web.get(team.head().username(), slip)).bodyText().contains("Báo cáo thu ngân sách");
        assertThat(web.get(newHead.username(), slip)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get(ha.username(), slip)).hasStatus(HttpStatus.NOT_FOUND);
        for (String wrong : new String[] {"", "101", "-1", "8e1", "tám"}) {
            assertThat(web.post(team.head().username(), slip, "score", wrong, "comment", "Tốt"))
                    .as(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String task = jdbc.sql("select id from task where person_id = ?")
                .param(ha.personId())
                .query(String.class)
                .single();
        assertThat(web.post(team.head().username(), slip, "score", "85,5", "comment", "Làm tốt việc cũ", "goes", task))
                .hasRedirectedUrl("/hand-overs");
        assertThat(jdbc.sql("select tasks -> 0 ->> 'goes' from hand_over_opinion where hand_over_id = ?")
                        .param(slipId())
                        .query(String.class)
                        .single())
                .isEqualTo("true");
        assertThat(web.get(newHead.username(), "/team/" + sheet))
                .bodyText()
                .contains("Phòng Văn hóa - Xã hội, 7 ngày công:", "85,5 điểm. Làm tốt việc cũ (Trần Quốc Tuấn)");
    }

    @Test
    void aMoveIntoAClosedMonthIsRefusedInWords() {
        city.period(team.agency(), YearMonth.of(2026, 9), city.framework("1841-QĐ/TU"));
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where agency_id = ?")
                .param(team.agency())
                .update();
        assertThat(move("2026-09-14"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kỳ tháng 09/2026 đã chốt");
        assertThat(teams.posts(ha)).isEqualTo("2024-01-01 -");
    }

    @Test
    void aMoveWrittenDownBeforeTheMonthIsOpenedIsSettledWithIt() {
        move("2026-10-29");
        teams.open(team);
        assertThat(slip()).isEqualTo("20 2 old");
        assertThat(teams.text(teams.sheet(ha), "unit_id")).isEqualTo(String.valueOf(team.unit()));
    }

    @Test
    void whoLeavesHasNoPostAfterwardsAndNoHandOver() {
        teams.open(team);
        assertThat(send("2026-10-29", "LEAVING", "")).hasRedirectedUrl(moves);
        assertThat(teams.posts(ha)).isEqualTo("2024-01-01 2026-10-28");
        assertThat(send("2026-10-30", "TRANSFER", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.get(hr, moves)).bodyText().contains("Chưa có ai chuyển chức vụ");
    }

    @Test
    void anImportedListThatGivesAnotherPostMovesThePersonToo() {
        teams.open(team);
        long sheet = teams.submit(ha);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update post set valid_to = date '2026-10-11' where id = ?")
                    .param(ha.postId())
                    .update();
            jdbc.sql("""
                            insert into post (person_id, agency_id, unit_id, role, title, valid_from)
                            values (?, ?, ?, 'MEMBER', 'Chuyên viên', date '2026-10-12')
                            """).params(ha.personId(), team.agency(), newUnit).update();
            events.publishEvent(new StaffImported(
                    team.agency(), List.of(new ImportedPerson(ha.personId(), "Lê Thị Thu Hà", null, "", false))));
            events.publishEvent(new PostsChanged(team.agency()));
        });
        assertThat(slip()).isEqualTo("7 15 new");
        assertThat(teams.text(sheet, "unit_name")).isEqualTo("Phòng Kinh tế");
        assertThat(web.get(hr, moves)).bodyText().contains("Chưa bàn giao");
        assertThat(jdbc.sql("select document_no from personnel_move where person_id = ?")
                        .param(ha.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("Danh sách cán bộ nhập ngày 20/10/2026");
    }

    @Test
    void anActingHeadIsCalledSoWhereverTheTitleStands() {
        teams.open(team);
        assertThat(acting("MEMBER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("chỉ ghi cho người đứng đầu");
        jdbc.sql("update post set valid_to = date '2026-10-01' where id = ?")
                .param(newHead.postId())
                .update();
        assertThat(acting("HEAD")).hasRedirectedUrl(moves);
        assertThat(jdbc.sql("select title || ' ' || acting from post where person_id = ? and valid_to is null")
                        .param(ha.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("Q. Trưởng phòng ACTING");
        assertThat(teams.text(teams.sheet(ha), "post_title")).isEqualTo("Q. Trưởng phòng");
        assertThat(web.get(hr, "/agencies/" + team.agency() + "/organization/people/" + ha.personId()))
                .bodyText()
                .contains("Quyền (Q.)", "Q. Trưởng phòng");
    }

    private MvcTestResult acting(String role) {
        return web.post(
                hr,
                moves,
                "personId",
                String.valueOf(ha.personId()),
                "kind",
                "CHANGE_OF_POST",
                "unitId",
                String.valueOf(newUnit),
                "role",
                role,
                "title",
                "Trưởng phòng",
                "acting",
                "ACTING",
                "firstDay",
                "2026-10-05",
                "documentNo",
                "46/QĐ");
    }

    private MvcTestResult move(String day) {
        return send(day, "TRANSFER", String.valueOf(newUnit));
    }

    private MvcTestResult send(String day, String kind, String unit) {
        return web.post(
                hr,
                moves,
                "personId",
                String.valueOf(ha.personId()),
                "kind",
                kind,
                "unitId",
                unit,
                "role",
                "MEMBER",
                "title",
                "Chuyên viên",
                "firstDay",
                day,
                "documentNo",
                "45/QĐ-UBND");
    }

    private String slip() {
        return jdbc.sql("""
                        select from_days || ' ' || to_days || ' ' || case when decides_post_id = h.to_post_id then 'new' else 'old' end
                        from hand_over h join personnel_move m on m.id = h.move_id where m.person_id = ?
                        """).param(ha.personId()).query(String.class).single();
    }

    private long slipId() {
        return jdbc.sql("select h.id from hand_over h join personnel_move m on m.id = h.move_id where m.person_id = ?")
                .param(ha.personId())
                .query(Long.class)
                .single();
    }
}
