package vn.congtam.worklog.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.congtam.worklog.TestTasks.october;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;
import vn.congtam.worklog.TestTasks;

@ApplicationTest
class WeekPageTests {

    private static final String WEEK = "/team-weeks?month=2026-10&week=2026-10-12";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestTasks tasks;
    private long agency;
    private Official staff;
    private Official colleague;
    private Official head;
    private Official agencyHead;

    @BeforeEach
    void aTeamWithAWeekOfTasks() {
        tasks = new TestTasks(jdbc);
        agency = city.agency();
        long unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Minh Hạnh");
        colleague = city.official(agency, unit, "MEMBER", "Lê Văn Bền");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        agencyHead = city.official(agency, city.unit(agency, "Lãnh đạo"), "AGENCY_HEAD", "Phạm Thị Chủ");
        tasks.openOctober(agency);
        for (int day = 12; day <= 15; day++) {
            tasks.finished(staff, head, october(day), october(day), "PASSED");
        }
        tasks.finished(staff, head, october(16), october(19), "PENDING");
        tasks.open(staff, "Báo cáo tuần sau", october(20));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private MvcTestResult get(String address, Official as) {
        return mvc.get().uri(address).with(city.as(as.username())).exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String seen(String address) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(body(get(address, head)));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private MvcTestResult confirm(String address, String seen, Map<String, String> typed) {
        var request = mvc.post().uri(address).param("seen", seen);
        typed.forEach(request::param);
        return request.with(city.as(head.username())).with(csrf()).exchange();
    }

    private List<@Nullable String> levels() {
        return jdbc.sql("""
                        select p.full_name || ' ' || c.level || ' ' || c.planned || '/' || c.done || '/' || c.late || ' ' || c.reason
                        from week_check c join person p on p.id = c.person_id where c.agency_id = ? and c.level is not null order by 1
                        """).param(agency).query(String.class).list();
    }

    @Test
    void theOwnWeeksShowPlannedDoneLateAndAProposedLevel() {
        assertThat(get("/weeks?month=2026-10", staff))
                .hasStatusOk()
                .bodyText()
                .contains("Tuần 42", "12/10 – 18/10", "Đạt một phần", "Đề xuất, chờ xác nhận", "thứ Sáu");
    }

    @Test
    void theTeamIsConfirmedInOneActWithExceptionsAndReasons() {
        assertThat(get(WEEK, head))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Minh Hạnh", "Xác nhận tuần 42 cho 2 người", "Đạt một phần");
        String level = "level-" + staff.personId();
        String seen = seen(WEEK);
        assertThat(confirm(WEEK, seen, Map.of(level, "MET")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa xác nhận cho ai", "Ghi lý do, tối đa 500 ký tự.");
        assertThat(levels()).isEmpty();

        assertThat(confirm(WEEK, seen, Map.of(level, "MET", "reason-" + staff.personId(), "Việc phát sinh nhiều")))
                .hasStatus3xxRedirection();
        assertThat(levels())
                .containsExactly("Lê Văn Bền NO_TASKS 0/0/0 ", "Nguyễn Thị Minh Hạnh MET 5/4/1 Việc phát sinh nhiều");
        assertThat(get("/weeks?month=2026-10", staff))
                .bodyText()
                .contains("Xác nhận: Trần Quốc Tuấn", "Việc phát sinh nhiều");
    }

    @Test
    void figuresThatMovedMeanwhileAreAConflictThatKeepsWhatWasTyped() {
        String seen = seen(WEEK);
        tasks.open(staff, "Việc mới", october(16));
        assertThat(confirm(
                        WEEK,
                        seen,
                        Map.of("level-" + staff.personId(), "MET", "reason-" + staff.personId(), "Vì lý do X")))
                .hasStatus(409)
                .bodyText()
                .contains("Vì lý do X", "vừa thay đổi");
        assertThat(levels()).isEmpty();
    }

    @Test
    void aWeekCannotBeConfirmedBeforeItsFriday() {
        String thisWeek = "/team-weeks?month=2026-10&week=2026-10-19";
        assertThat(get(thisWeek, head))
                .bodyText()
                .contains("Xác nhận được từ thứ Sáu 23/10")
                .doesNotContain("Xác nhận tuần");
        assertThat(confirm(thisWeek, seen(thisWeek), Map.of())).hasStatus(422);

        clock.setTo(LocalDateTime.of(2026, 10, 23, 0, 0));
        assertThat(confirm(thisWeek, seen(thisWeek), Map.of())).hasStatus3xxRedirection();
    }

    @Test
    void aClosedMonthRefusesConfirmationAndNotesInTheDatabaseToo() {
        String seen = seen(WEEK);
        tasks.closeOctober(agency);
        assertThat(confirm(WEEK, seen, Map.of())).hasStatus(409);
        assertThat(note("2026-10-12", "Muộn rồi")).hasStatus(409);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("""
                                insert into week_check (agency_id, person_id, monday, month, note)
                                values (?, ?, date '2026-10-12', date '2026-10-01', 'x')
                                """).params(agency, staff.personId()).update())
                .isInstanceOf(DataAccessException.class);
    }

    private MvcTestResult note(String monday, String note) {
        return mvc.post()
                .uri("/weeks/" + monday + "?month=2026-10")
                .param("note", note)
                .with(city.as(staff.username()))
                .with(csrf())
                .exchange();
    }

    @Test
    void theOfficialsNoteIsReadByTheSupervisorAndEndsWithTheConfirmation() {
        assertThat(note("2026-10-12", "Vướng  hồ sơ liên thông")).hasStatus3xxRedirection();
        assertThat(get(WEEK, head)).bodyText().contains("Vướng hồ sơ liên thông");
        assertThat(note("2026-10-26", "Sớm quá")).hasStatus(422);
        assertThat(note("2026-10-12", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("500 ký tự");

        confirm(WEEK, seen(WEEK), Map.of());
        assertThat(note("2026-10-12", "Sửa lại")).hasStatus(409);
        assertThat(jdbc.sql("select note from week_check where person_id = ?")
                        .param(staff.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("Vướng hồ sơ liên thông");
    }

    @Test
    void aWeekMayBeConfirmedAgainWhileTheMonthIsOpen() {
        confirm(WEEK, seen(WEEK), Map.of());
        tasks.finished(staff, head, october(17), october(17), "PASSED");
        assertThat(get(WEEK, head)).bodyText().contains("Xác nhận: Trần Quốc Tuấn");
        confirm(
                WEEK,
                seen(WEEK),
                Map.of("level-" + staff.personId(), "NOT_MET", "reason-" + staff.personId(), "Kiểm tra lại"));
        assertThat(levels()).contains("Nguyễn Thị Minh Hạnh NOT_MET 6/5/1 Kiểm tra lại");
    }

    @Test
    void theTeamIsTheDirectSubordinatesUnlessEverybodyIsAsked() {
        assertThat(get(WEEK, agencyHead)).bodyText().contains("Trần Quốc Tuấn").doesNotContain("Nguyễn Thị Minh Hạnh");
        assertThat(get(WEEK + "&everybody=true", agencyHead)).bodyText().contains("Nguyễn Thị Minh Hạnh");
        assertThat(get(WEEK, staff)).hasStatus(404);
        assertThat(get("/team-weeks?month=2026-10&week=2026-11-09", head)).hasStatus(404);
    }

    @Test
    void tasksOfTheLastDaysOfAMonthCountInTheWeekOfTheNextMonth() {
        tasks.open(colleague, "Việc cuối tháng", java.time.LocalDate.of(2026, 9, 29));
        assertThat(get("/team-weeks?month=2026-10&week=2026-09-28", head))
                .bodyText()
                .contains("Chưa đạt");
    }

    @Test
    void whatIsNotDueYetIsNoReasonForALowLevelWhateverBecameOfIt() {
        String thisWeek = "/team-weeks?month=2026-10&week=2026-10-19";
        clock.setTo(LocalDateTime.of(2026, 10, 23, 8, 0));
        long handedBack = tasks.open(colleague, "Việc trả lại", october(23));
        jdbc.sql("update task set disposition = 'HANDED_BACK', disposition_reason = 'Trùng việc' where id = ?")
                .param(handedBack)
                .update();
        tasks.finished(colleague, head, october(24), october(22), "FAILED");
        assertThat(get(thisWeek, head)).bodyText().contains("2 chưa đến hạn");

        assertThat(confirm(thisWeek, seen(thisWeek), Map.of())).hasStatus3xxRedirection();
        assertThat(levels()).contains("Lê Văn Bền NO_TASKS 2/0/0 ");
    }

    @Test
    void whatIsNeitherDoneNorLateInAPastWeekIsTold() {
        tasks.finished(colleague, head, october(14), october(13), "FAILED");
        assertThat(get(WEEK, head)).bodyText().contains("1 không tính là xong", "Chưa đạt");
    }

    @Test
    void theTasksByWeekLeadToTheWeeks() {
        assertThat(get("/tasks?month=2026-10&view=week", staff)).bodyText().contains("/weeks?month=2026-10");
    }
}
