package vn.congtam.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.period.Periods;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestClock;

@ApplicationTest
@Import({TestSheets.class, NoticeMonth.class})
class NudgeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets opened;

    @Autowired
    NoticeMonth month;

    @Autowired
    Nudges nudges;

    @Autowired
    Periods periods;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestSheets.Team team;
    String hr;

    @BeforeEach
    void afterTheDeadline() {
        team = opened.team();
        month.datesOf(team);
        hr = city.granted("HR", team.agency());
        clock.setTo(LocalDateTime.of(2026, 10, 26, 9, 0));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void boardOffersToRemindOnePersonOneUnitAndAll() {
        assertThat(mvc.get().uri("/agencies/" + team.agency() + "/progress").with(city.as(hr)))
                .hasStatusOk()
                .bodyText()
                .contains("Nhắc 3 người trễ…", "/nudge?month=2026-10&amp;unit=", "/nudge?month=2026-10&amp;sheet=");
    }

    @Test
    void namesAreShownBeforeAnybodyIsReminded() {
        assertThat(nudge(""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Nhắc 3 người về việc trễ hạn của tháng 10/2026?",
                        "Nguyễn Thị Hà",
                        "Trần Quốc Tuấn",
                        "Lê Văn Chủ");
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED");
    }

    @Test
    void allLatePeopleAreRemindedOnceWithinFourHours() {
        assertThat(send("")).hasStatus3xxRedirection();
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED", "NUDGED");
        clock.setTo(LocalDateTime.of(2026, 10, 26, 12, 59));
        assertThat(send("")).hasStatus3xxRedirection();
        assertThat(nudge("")).bodyText().contains("Chưa cần nhắc ai", "Đã nhắc lúc 09:00, 26/10");
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED", "NUDGED");
        clock.setTo(LocalDateTime.of(2026, 10, 26, 13, 1));
        assertThat(send("")).hasStatus3xxRedirection();
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED", "NUDGED", "NUDGED");
        assertThat(jdbc.sql("select count(*) from audit_event where agency_id = ? and action = 'notice.nudged'")
                        .param(team.agency())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void oneSheetRemindsWhoeverItWaitsFor() {
        long sheet = month.submit(team.member());
        clock.setTo(LocalDateTime.of(2026, 10, 27, 9, 0));
        send("&sheet=" + sheet);
        assertThat(month.kinds(team.head())).endsWith("NUDGED");
        assertThat(month.kinds(team.member())).doesNotContain("NUDGED");
        assertThat(mvc.get().uri("/notices").with(city.as(team.head().username())))
                .bodyText()
                .contains("bước Cấp trên chấm tháng 10/2026 đã quá hạn 17:00, 26/10, còn 1 phiếu chưa xong.");
    }

    @Test
    void oneUnitRemindsItsPeopleOnly() {
        send("&unit=" + team.member().unitId());
        assertThat(month.kinds(team.member())).endsWith("NUDGED");
        assertThat(month.kinds(team.authority())).doesNotContain("NUDGED");
    }

    @Test
    void extendedDeadlineIsNotLate() {
        jdbc.sql("""
                        insert into deadline_extension (period_id, step, person_id, due, reason, granted_at)
                        select period_id, 'SELF', person_id, timestamptz '2026-10-30 17:00+07', 'Nghỉ ốm', now() from score_sheet where id = ?
                        """).param(month.sheet(team.member())).update();
        send("");
        assertThat(month.kinds(team.member())).doesNotContain("NUDGED");
        assertThat(month.kinds(team.head())).endsWith("NUDGED");
    }

    @Test
    void twoActsAtTheSameTimeRemindOnce() throws Exception {
        Nudges.Target all = new Nudges.Target(
                periods.find(team.agency(), TestSheets.OCTOBER).orElseThrow(), null, null);
        Callable<Integer> act = () -> nudges.send(all);
        int reminded = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (var done : two.invokeAll(Stream.generate(() -> act).limit(6).toList())) {
                reminded += done.get();
            }
        }
        assertThat(reminded).isEqualTo(3);
        assertThat(month.kinds(team.member())).containsOnlyOnce("NUDGED");
    }

    private MvcTestResult nudge(String more) {
        return mvc.get()
                .uri("/agencies/" + team.agency() + "/nudge?month=2026-10" + more)
                .with(city.as(hr))
                .exchange();
    }

    private MvcTestResult send(String more) {
        return mvc.post()
                .uri("/agencies/" + team.agency() + "/nudge?month=2026-10" + more)
                .with(city.as(hr))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}
