package vn.congtam.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestClock;

/** Self-assessment of October 2026 is due on Sunday the 25th at 17:00, review on the 26th, decision on the 28th. */
@ApplicationTest
@Import({TestSheets.class, NoticeMonth.class})
class ReminderTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets opened;

    @Autowired
    NoticeMonth month;

    @Autowired
    Reminders reminders;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestSheets.Team team;

    @BeforeEach
    void month() {
        team = opened.team();
        month.datesOf(team);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void personIsRemindedTwoDaysBeforeOnTheDayAndOneDayAfter() {
        remindAt(22, 18);
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED");
        remindAt(23, 0);
        remindAt(23, 9);
        remindAt(24, 9);
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED", "DUE_SOON");
        remindAt(25, 0);
        remindAt(25, 16);
        remindAt(26, 16);
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED", "DUE_SOON", "DUE_TODAY");
        remindAt(26, 18);
        remindAt(28, 18);
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED", "DUE_SOON", "DUE_TODAY", "OVERDUE");
    }

    @Test
    void superiorIsToldAfterOneDayAndHumanResourcesAfterTwo() {
        String hr = city.granted("HR", team.agency());
        remindAt(26, 18);
        assertThat(month.kinds(team.head())).contains("OVERDUE_TEAM");
        assertThat(page(team.head().username())).contains("1 người dưới quyền chưa xong (Nguyễn Thị Hà)");
        assertThat(page(hr)).doesNotContain("Xem tiến độ, nhắc");
        remindAt(27, 18);
        assertThat(page(hr)).contains("còn 3 phiếu trong cơ quan chưa xong", "Xem tiến độ, nhắc");
    }

    @Test
    void reviewerIsRemindedOfTheSheetsThatWait() {
        month.submit(team.member());
        remindAt(26, 9);
        assertThat(page(team.head().username()))
                .contains("Hôm nay là hạn bước Cấp trên chấm tháng 10/2026 (17:00, 26/10), còn 1 phiếu chưa xong.");
        assertThat(month.kinds(team.member())).doesNotContain("OVERDUE", "DUE_TODAY");
    }

    @Test
    void extendedDeadlineIsRemindedOfOnItsOwnDays() {
        jdbc.sql("""
                        insert into deadline_extension (period_id, step, person_id, due, reason, granted_at)
                        select period_id, 'SELF', person_id, timestamptz '2026-10-30 17:00+07', 'Nghỉ ốm', now() from score_sheet where id = ?
                        """).param(month.sheet(team.member())).update();
        remindAt(26, 18);
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED");
        remindAt(28, 9);
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED", "DUE_SOON");
    }

    @Test
    void decidedSheetIsNotRemindedOf() {
        jdbc.sql("update score_sheet set status = 'DECIDED', decided_at = now() where id = ?")
                .param(month.sheet(team.member()))
                .update();
        remindAt(27, 18);
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED");
    }

    @Test
    void personWhomHumanResourcesRemindedJustNowIsNotRemindedAgain() {
        clock.setTo(LocalDateTime.of(2026, 10, 26, 16, 0));
        jdbc.sql("""
                        insert into notice (person_id, kind, key, link, created_at)
                        values (?, 'NUDGED', 'nudge', '/', timestamptz '2026-10-26 16:00+07')
                        """).param(team.member().personId()).update();
        remindAt(26, 18);
        assertThat(month.kinds(team.member())).doesNotContain("OVERDUE");
        remindAt(26, 21);
        assertThat(month.kinds(team.member())).endsWith("OVERDUE");
    }

    private void remindAt(int day, int hour) {
        clock.setTo(LocalDateTime.of(2026, 10, day, hour, 10));
        jdbc.sql("update shedlock set lock_until = lock_until - interval '1 hour' where name = 'notice.reminders'")
                .update();
        reminders.remind();
    }

    private String page(String username) {
        return new String(
                mvc.get()
                        .uri("/notices")
                        .with(city.as(username))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
