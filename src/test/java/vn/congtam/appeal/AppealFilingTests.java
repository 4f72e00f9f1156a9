package vn.congtam.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.ranking.Audience;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;
import vn.congtam.support.TestWeb;

@ApplicationTest
class AppealFilingTests {

    private static final byte[] PDF = "%PDF-1.7 minh chung".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWeb web;

    @Autowired
    MonthClosing closing;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    AppealMonth month;
    Official person;
    Official other;
    long sheet;

    @BeforeEach
    void aClosedMonth() {
        month = new AppealMonth(jdbc, city, frameworks);
        person = month.member();
        other = month.member();
        sheet = month.decided(person, "47", "0");
        month.decided(other, "46", "0");
        closing.close(month.period, null, null);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void publish() {
        closing.publish(month.period, Audience.AGENCY, null);
    }

    private MvcTestResult file(Official by) {
        return web.post(
                by.username(),
                "/appeals/sheets/" + sheet,
                "lines",
                "I.1.a",
                "asked",
                "Tính đủ 2 điểm",
                "reason",
                "Đã chấp hành đầy đủ");
    }

    private long filed() {
        String target = file(person).getResponse().getRedirectedUrl();
        assertThat(target).startsWith("/appeals/");
        return Long.parseLong(String.valueOf(target).substring("/appeals/".length()));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " x join appeal a on a.id = x."
                        + ("appeal".equals(table) ? "id" : "appeal_id") + " where a.agency_id = ?")
                .param(month.agency)
                .query(Integer.class)
                .single();
    }

    @Test
    void nothingIsFiledBeforePublicationNorAgainstTheResultOfAnother() {
        assertThat(file(person)).hasStatus(404);
        assertThat(web.get(person.username(), "/appeals/sheets/" + sheet)).hasStatus(404);
        publish();
        assertThat(file(other)).hasStatus(404);
        assertThat(web.get(other.username(), "/appeals/sheets/" + sheet)).hasStatus(404);
        assertThat(web.get(other.username(), "/appeals/sheets/" + sheet + "/new"))
                .hasStatus(404);
        assertThat(count("appeal")).isZero();
    }

    @Test
    void theFormLeadsFromTheExplanationAndShowsEverybodysPoints() {
        publish();
        assertThat(web.get(person.username(), "/results/2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("/appeals/sheets/" + sheet + "/new", "/appeals/sheets/" + sheet);
        assertThat(web.get(person.username(), "/appeals/sheets/" + sheet + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"I.1.a\"", "value=\"class\"", "Nhận kiến nghị đến hết ngày 27/10/2026");
        assertThat(web.get(person.username(), "/appeals"))
                .hasStatusOk()
                .bodyText()
                .contains("nhận kiến nghị đến hết ngày 27/10/2026");
    }

    @Test
    void anAppealIsFiledOncePerVersionWithItsDeadlineAndStory() {
        publish();
        long appeal = filed();
        assertThat(web.get(person.username(), "/appeals/" + appeal))
                .hasStatusOk()
                .bodyText()
                .contains("Đã gửi", "29/10/2026", "Tính đủ 2 điểm", "Đã chấp hành đầy đủ", "I.1.a", "Rút kiến nghị");
        assertThat(file(person)).hasStatus(409).bodyText().contains("đã có kiến nghị", "Tính đủ 2 điểm");
        assertThat(web.get(person.username(), "/appeals")).bodyText().contains("/appeals/" + appeal);
        assertThat(count("appeal")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'appeal.filed' and subject_id = ?")
                        .param(appeal)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        publish();
        String path = "/appeals/sheets/" + sheet;
        assertThat(web.post(person.username(), path, "asked", "Tính đủ", "reason", "Vì đủ"))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn ít nhất một mục", "Tính đủ", "Vì đủ");
        assertThat(web.post(person.username(), path, "lines", "I.1.a", "asked", " ", "reason", "Vì đủ"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi đề nghị", "checked");
        assertThat(web.post(person.username(), path, "lines", "X.9", "asked", "a", "reason", "b"))
                .hasStatus(422);
        assertThat(web.post(person.username(), path, "lines", "class", "asked", "a", "reason", "b".repeat(1001)))
                .hasStatus(422)
                .bodyText()
                .contains("1.000");
        assertThat(count("appeal")).isZero();
    }

    @Test
    void afterTheWindowASentenceSaysTheWayOut() {
        publish();
        clock.setTo(LocalDateTime.of(2026, 10, 27, 23, 59));
        assertThat(web.get(person.username(), "/appeals/sheets/" + sheet + "/new"))
                .bodyText()
                .contains("<form", "name=\"asked\"");
        clock.setTo(LocalDateTime.of(2026, 10, 28, 0, 1));
        assertThat(file(person))
                .hasStatus(422)
                .bodyText()
                .contains("Thời gian nhận kiến nghị đã hết", "Tính đủ 2 điểm");
        assertThat(web.get(person.username(), "/appeals/sheets/" + sheet + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("đã hết ngày 27/10/2026")
                .doesNotContain("name=\"asked\"");
        assertThat(count("appeal")).isZero();
    }

    @Test
    void aWithdrawnAppealLeavesTheWayFree() {
        publish();
        long appeal = filed();
        assertThat(web.post(month.hr, "/appeals/" + appeal + "/withdrawal")).hasStatus(404);
        assertThat(web.post(person.username(), "/appeals/" + appeal + "/withdrawal"))
                .hasStatus3xxRedirection();
        assertThat(web.post(person.username(), "/appeals/" + appeal + "/withdrawal"))
                .hasStatus(409)
                .bodyText()
                .contains("đã rút");
        assertThat(web.get(person.username(), "/appeals/" + appeal)).bodyText().contains("Đã rút");
        assertThat(filed()).isNotEqualTo(appeal);
    }

    @Test
    void evidenceIsKeptByItsContentAndReadByThoseConcernedOnly() {
        publish();
        assertThat(mvc.post()
                        .uri("/appeals/sheets/" + sheet)
                        .multipart()
                        .file("files", "MZ virus".getBytes(StandardCharsets.UTF_8))
                        .with(city.as(person.username()))
                        .with(csrf())
                        .param("lines", "I.1.a")
                        .param("asked", "Tính đủ 2 điểm")
                        .param("reason", "Đủ"))
                .hasStatus(422)
                .bodyText()
                .contains("sai loại", "Tính đủ 2 điểm");
        assertThat(count("appeal")).isZero();
        long appeal = filed();
        assertThat(mvc.post()
                        .uri("/appeals/" + appeal + "/files")
                        .multipart()
                        .file("files", PDF)
                        .with(city.as(person.username()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        long file = jdbc.sql("select id from appeal_file where appeal_id = ?")
                .param(appeal)
                .query(Long.class)
                .single();
        String path = "/appeals/" + appeal + "/files/" + file;
        MvcTestResult download = web.get(month.hr, path);
        assertThat(download).hasStatusOk();
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(download.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(web.get(other.username(), path)).hasStatus(404);
        assertThat(web.get(month.head.username(), path)).hasStatus(404);
        assertThat(web.get(person.username(), "/appeals/0/files/" + file)).hasStatus(404);
    }

    @Test
    void onlyThoseConcernedReadTheAppealAndReadersOfTheSheetLearnItsState() {
        publish();
        long appeal = filed();
        for (String reader : new String[] {
            month.hr, month.chief.username(), city.granted("CITY_HR", null), city.granted("INSPECTOR", null)
        }) {
            assertThat(web.get(reader, "/appeals/" + appeal)).hasStatusOk();
        }
        for (String stranger : new String[] {
            other.username(),
            month.head.username(),
            city.granted("ADMINISTRATOR", null),
            city.granted("HR", city.agency())
        }) {
            assertThat(web.get(stranger, "/appeals/" + appeal)).hasStatus(404);
        }
        assertThat(web.get(month.head.username(), "/appeals/sheets/" + sheet))
                .hasStatusOk()
                .bodyText()
                .contains("Đã gửi")
                .doesNotContain("Đã chấp hành đầy đủ", "href=\"/appeals/" + appeal);
    }

    @Test
    void theDatabaseRefusesAppealsOfOthersAndChangesOfWhatWasFiled() {
        publish();
        long appeal = filed();
        assertThatThrownBy(() -> jdbc.sql("update appeal set reason = 'khác' where id = ?")
                        .param(appeal)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from appeal where id = ?")
                        .param(appeal)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into appeal (closing_id, sheet_id, period_id, agency_id, month, person_id, asked, reason, filed_at, answer_due)
                        select closing_id, sheet_id, period_id, agency_id, month, ?, 'a', 'b', now(), current_date from appeal where id = ?
                        """).params(other.personId(), appeal).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        update appeal set status = 'IN_HEARING', hearer_kind = 'HEAD', hearer_id = decider_id where id = ?
                        """).param(appeal).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theWindowOfAVersionThatReplacedAPublishedOneBeginsWithIt() {
        publish();
        clock.setTo(LocalDateTime.of(2026, 11, 9, 9, 0));
        assertThat(file(person)).hasStatus(422);
        month.reopen(web, sheet);
        closing.close(month.period, null, null);
        assertThat(web.get(person.username(), "/appeals")).bodyText().contains("/appeals/sheets/" + sheet + "/new");
        clock.setTo(LocalDateTime.of(2026, 11, 16, 23, 59));
        assertThat(jdbc.sql("select version from closing where id = (select closing_id from appeal where id = ?)")
                        .param(filed())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void pointsThatAreBeingCorrectedDoNotShowBeforeTheNextVersion() {
        publish();
        month.reopen(web, sheet);
        jdbc.sql("""
                        update assessment set lines = jsonb_set(lines, '{I.1.a,points}', '1.75') where sheet_id = ? and stage = 'DECISION'
                        """).param(sheet).update();
        assertThat(web.get(person.username(), "/appeals/sheets/" + sheet + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("1,5")
                .doesNotContain("1,75");
        assertThat(web.get(person.username(), "/appeals/" + filed()))
                .hasStatusOk()
                .bodyText()
                .contains("1,5")
                .doesNotContain("1,75");
        assertThat(web.get(person.username(), "/appeals/sheets/" + sheet)).hasStatusOk();
    }

    @Test
    void humanResourcesAreToldOfAnAppealAndLedToIt() {
        publish();
        long appeal = filed();
        assertThat(jdbc.sql("""
                        select n.link from notice n join account a on a.id = n.account_id or a.person_id = n.person_id
                        where n.kind = 'APPEAL_FILED' and n.subject_id = ? and a.username = ?
                        """).params(appeal, month.hr).query(String.class).list())
                .containsExactly("/appeals/" + appeal);
        assertThat(web.get(month.hr, "/notices"))
                .bodyText()
                .contains("Nguyễn Thị Số 0 có kiến nghị về kết quả tháng 10/2026. Hạn trả lời: ");
        web.post(person.username(), "/appeals/" + appeal + "/withdrawal");
        assertThat(jdbc.sql(
                                "select count(*) from notice where subject_id = ? and kind like 'APPEAL%' and read_at is null")
                        .param(appeal)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
