package vn.congtam.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.congtam.worklog.TestTasks.OCTOBER;
import static vn.congtam.worklog.TestTasks.october;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class TaskVerbsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Worklog worklog;

    TestTasks tasks;
    Official staff;
    Official colleague;
    Official head;
    Official stranger;

    @BeforeEach
    void people() {
        tasks = new TestTasks(jdbc);
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Minh Hạnh");
        colleague = city.official(agency, unit, "MEMBER", "Lê Văn Bình");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        long other = city.agency();
        stranger = city.official(other, city.unit(other, "Văn phòng"), "HEAD", "Phạm Thu Trang");
    }

    @Test
    void finishedWorkCountsOnceTheAssignerConfirmsIt() {
        long task = tasks.open(staff, "Lập danh sách chi trả", october(25));
        assertThat(post(staff, "/tasks/" + task + "/progress", "progress", "100", "result", "412 người"))
                .hasStatus3xxRedirection();
        assertThat(worklog.completionRatio(staff.personId(), OCTOBER)).isEqualTo(new CompletionRatio(0, 1));
        assertThat(confirm(head, task, "PASSED", "")).hasStatus3xxRedirection();
        assertThat(worklog.completionRatio(staff.personId(), OCTOBER)).isEqualTo(new CompletionRatio(1, 1));
    }

    @Test
    void taskPageShowsFormsToTheOwnerAndTheVerdictToTheLeader() {
        long task = tasks.finished(staff, head, october(15), october(15), "PENDING");
        assertThat(get(staff, "/tasks/" + task)).hasStatusOk().bodyText().contains("Lưu tiến độ", "Lưu nội dung");
        assertThat(get(head, "/tasks/" + task))
                .hasStatusOk()
                .bodyText()
                .contains("verdict")
                .doesNotContain("Lưu tiến độ");
    }

    @Test
    void strangersAndColleaguesFindNothing() {
        long task = tasks.finished(staff, head, october(15), october(15), "PENDING");
        for (Official other : new Official[] {stranger, colleague}) {
            assertThat(get(other, "/tasks/" + task)).hasStatus(404);
            assertThat(post(other, "/tasks/" + task + "/progress", "progress", "10"))
                    .hasStatus(404);
            assertThat(post(other, "/tasks/" + task + "/delete")).hasStatus(404);
            confirm(other, task, "PASSED", "");
        }
        assertThat(line(task).quality()).isEqualTo(Quality.PENDING);
    }

    @Test
    void nobodyConfirmsOwnWork() {
        long task = tasks.finished(head, head, october(15), october(15), "PENDING");
        confirm(head, task, "PASSED", "");
        assertThat(worklog.completionRatio(head.personId(), OCTOBER)).isEqualTo(new CompletionRatio(0, 1));
        assertThatThrownBy(() -> jdbc.sql(
                                "update task set quality = 'PASSED', quality_by = person_id, quality_at = now() where id = ?")
                        .param(task)
                        .update())
                .hasMessageContaining("check");
    }

    @Test
    void failureNeedsARemarkAndTicksAreKept() {
        long task = tasks.finished(staff, head, october(15), october(15), "PENDING");
        assertThat(confirm(head, task, "FAILED", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi nhận xét khi xác nhận Chưa đạt", "checked");
        assertThat(confirm(head, task, "FAILED", "Thiếu số liệu")).hasStatus3xxRedirection();
        assertThat(line(task).qualityNote()).isEqualTo("Thiếu số liệu");
    }

    @Test
    void confirmedTaskIsNeitherChangedNorDeleted() {
        long task = tasks.finished(staff, head, october(15), october(15), "PASSED");
        assertThat(post(staff, "/tasks/" + task + "/progress", "progress", "10"))
                .hasStatus(409);
        assertThat(post(staff, "/tasks/" + task + "/delete")).hasStatus(409);
        assertThat(line(task).progress()).isEqualTo(100);
    }

    @Test
    void wrongProgressComesBackAsTyped() {
        long task = tasks.open(staff, "Họp giao ban", october(25));
        assertThat(post(staff, "/tasks/" + task + "/progress", "progress", "101", "result", "gần xong"))
                .hasStatus(422)
                .bodyText()
                .contains("Tiến độ là số nguyên từ 0 đến 100", "101", "gần xong");
    }

    @Test
    void wrongFieldsComeBackAsTyped() {
        long task = tasks.open(staff, "Họp giao ban", october(25));
        assertThat(post(
                        staff,
                        "/tasks/" + task,
                        "title",
                        "Họp",
                        "dueOn",
                        "2026-11-02",
                        "quantity",
                        "0",
                        "complexity",
                        "9"))
                .hasStatus(422)
                .bodyText()
                .contains("Hạn phải là một ngày", "Khối lượng phải lớn hơn 0", "Độ phức tạp", "2026-11-02");
    }

    @Test
    void staleFormIsRefusedWithTheTextKept() {
        long task = tasks.open(staff, "Họp giao ban", october(25));
        String[] fields = {"title", "Họp giao ban tuần", "dueOn", "2026-10-26", "quantity", "1", "version", "0"};
        assertThat(post(staff, "/tasks/" + task, fields)).hasStatus3xxRedirection();
        assertThat(post(staff, "/tasks/" + task, fields))
                .hasStatus(409)
                .bodyText()
                .contains("Họp giao ban tuần");
    }

    @Test
    void handedBackTaskIsTakenOverByAnother() {
        long task = tasks.open(staff, "Rà soát hộ nghèo", october(28));
        assertThat(post(staff, "/tasks/" + task + "/hand-back", "reason", "")).hasStatus(422);
        assertThat(post(staff, "/tasks/" + task + "/hand-back", "reason", "Nghỉ ốm"))
                .hasStatus3xxRedirection();
        assertThat(get(head, "/team-tasks/" + task + "/hand-over"))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Văn Bình");
        assertThat(post(
                        head,
                        "/team-tasks/" + task + "/hand-over",
                        "to",
                        String.valueOf(colleague.personId()),
                        "reason",
                        "Thay người ốm"))
                .hasStatus3xxRedirection();
        assertThat(worklog.completionRatio(staff.personId(), OCTOBER)).isEqualTo(new CompletionRatio(0, 1));
        assertThat(worklog.tasksOf(colleague.personId(), OCTOBER))
                .singleElement()
                .satisfies(taken -> assertThat(taken.origin()).isEqualTo(Origin.TAKEN_OVER));
    }

    @Test
    void carryingOverAndCopyingTwiceChangesNothing() {
        long open = tasks.open(staff, "Báo cáo quý", OCTOBER.minusMonths(1).atDay(28));
        jdbc.sql("update task set routine = true where id = ?").param(open).update();
        for (int i = 0; i < 2; i++) {
            assertThat(post(staff, "/tasks/carry-over?month=2026-10")).hasStatus3xxRedirection();
            assertThat(post(staff, "/tasks/copy-routine?month=2026-10")).hasStatus3xxRedirection();
        }
        assertThat(worklog.tasksOf(staff.personId(), OCTOBER))
                .extracting(TaskLine::origin)
                .containsExactlyInAnyOrder(Origin.CARRIED_OVER, Origin.COPIED);
        assertThat(line(open).state()).isEqualTo(TaskState.CARRIED_OVER);
        assertThat(worklog.completionRatio(staff.personId(), OCTOBER.minusMonths(1)))
                .isEqualTo(new CompletionRatio(0, 1));
    }

    @Test
    void closedMonthIsReadOnlyEvenForSql() {
        tasks.openOctober(staff.agencyId());
        long task = tasks.open(staff, "Họp giao ban", october(25));
        tasks.closeOctober(staff.agencyId());
        assertThat(get(staff, "/tasks?month=2026-10")).hasStatusOk().bodyText().doesNotContain("quick-title");
        assertThat(post(staff, "/tasks?month=2026-10", "title", "Việc đến sau"))
                .hasStatus(409)
                .bodyText()
                .contains("Kỳ đã chốt");
        assertThat(post(staff, "/tasks/" + task + "/progress", "progress", "50"))
                .hasStatus(409);
        assertThatThrownBy(() -> jdbc.sql("update task set progress = 50 where id = ?")
                        .param(task)
                        .update())
                .hasMessageContaining("closed");
    }

    @Test
    void leadersSeeTheirOwnPeopleOnly() {
        tasks.finished(staff, head, october(15), october(15), "PENDING");
        tasks.open(stranger, "Việc cơ quan khác", october(20));
        assertThat(get(head, "/team-tasks"))
                .hasStatusOk()
                .bodyText()
                .contains("Việc 15")
                .doesNotContain("Việc cơ quan khác");
        assertThat(get(stranger, "/team-tasks?tab=TO_CONFIRM"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Việc 15");
        assertThat(get(staff, "/team-tasks")).hasStatus(404);
    }

    @Test
    void theSameFormSentTwiceMakesOneTask() throws Exception {
        String act = java.util.UUID.randomUUID().toString();
        String[] quick = {"title", "Trực tiếp dân", "act", act};
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            java.util.concurrent.Callable<MvcTestResult> click = () -> post(staff, "/tasks?month=2026-10", quick);
            for (var answer : pool.invokeAll(java.util.List.of(click, click))) {
                assertThat(answer.get()).hasStatus3xxRedirection();
            }
        }
        assertThat(count("Trực tiếp dân")).isOne();
        assertThat(get(staff, "/tasks?month=2026-10")).bodyText().contains("name=\"act\"");

        String[] assigned = {
            "title",
            "Trực lụt bão",
            "dueOn",
            "2026-10-30",
            "quantity",
            "1",
            "person",
            String.valueOf(staff.personId()),
            "act",
            java.util.UUID.randomUUID().toString()
        };
        assertThat(post(head, "/team-tasks?month=2026-10", assigned)).hasStatus3xxRedirection();
        assertThat(post(head, "/team-tasks?month=2026-10", assigned)).hasStatus3xxRedirection();
        assertThat(count("Trực lụt bão")).isOne();
    }

    private int count(String title) {
        return jdbc.sql("select count(*) from task where title = ? and agency_id = ?")
                .params(title, staff.agencyId())
                .query(Integer.class)
                .single();
    }

    @Test
    void cityHumanResourcesEnterTheVerdictOnTheTasksOfAHead() {
        Official chief = city.official(staff.agencyId(), staff.unitId(), "AGENCY_HEAD", "Lê Văn Chủ");
        String cityHr = city.granted("CITY_HR", null);
        long task = tasks.open(chief, "Chỉ đạo giải phóng mặt bằng", october(25));
        post(chief, "/tasks/" + task + "/progress", "progress", "100", "result", "Xong");
        assertThat(worklog.completionRatio(chief.personId(), OCTOBER)).isEqualTo(new CompletionRatio(0, 1));

        String place = "/head-tasks/" + chief.personId();
        assertThat(as(cityHr, place + "?month=2026-09"))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Văn Chủ chưa có nhiệm vụ nào trong tháng 09/2026", "mục II.2")
                .doesNotContain("bộ lọc");
        assertThat(as(cityHr, place + "?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ đạo giải phóng mặt bằng", "Xác nhận Đạt");
        assertThat(as(cityHr, "/tasks/" + task)).hasStatusOk();
        var confirm = mvc.post()
                .uri(place + "/confirm?month=2026-10")
                .with(city.as(cityHr))
                .with(csrf())
                .param("verdict", "FAILED")
                .param("task", String.valueOf(task));
        assertThat(confirm).hasStatus(422).bodyText().contains("Chỉ đạo giải phóng mặt bằng");
        assertThat(mvc.post()
                        .uri(place + "/confirm?month=2026-10")
                        .with(city.as(cityHr))
                        .with(csrf())
                        .param("verdict", "PASSED")
                        .param("task", String.valueOf(task)))
                .hasStatus3xxRedirection();
        assertThat(worklog.completionRatio(chief.personId(), OCTOBER)).isEqualTo(new CompletionRatio(1, 1));

        assertThat(as(cityHr, "/head-tasks/" + staff.personId())).hasStatus(404);
        assertThat(as(cityHr, "/tasks/" + tasks.open(staff, "Việc khác", october(20))))
                .hasStatus(404);
        assertThat(as(head.username(), place)).hasStatus(404);
        assertThat(as(chief.username(), place)).hasStatus(404);
    }

    private MvcTestResult as(String username, String address) {
        return mvc.get().uri(address).with(city.as(username)).exchange();
    }

    @Test
    void oneActAssignsATaskToSeveralPeople() {
        assertThat(get(head, "/team-tasks/new")).hasStatusOk().bodyText().contains("Lê Văn Bình");
        String[] none = {"title", "Trực bầu cử", "dueOn", "2026-10-30", "quantity", "1"};
        assertThat(post(head, "/team-tasks?month=2026-10", none))
                .hasStatus(422)
                .bodyText()
                .contains("Trực bầu cử");
        assertThat(mvc.post()
                        .uri("/team-tasks?month=2026-10")
                        .param("title", "Trực bầu cử")
                        .param("dueOn", "2026-10-30")
                        .param("quantity", "1")
                        .param("person", "" + staff.personId(), "" + colleague.personId(), "" + stranger.personId())
                        .with(city.as(head.username()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(distinct batch) from task where agency_id = ? and title = 'Trực bầu cử'")
                        .param(staff.agencyId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(worklog.completionRatios(staff.agencyId(), OCTOBER)).hasSize(2);
        assertThat(worklog.completionRatio(stranger.personId(), OCTOBER).assigned())
                .isZero();
    }

    @Test
    void pagesNeedFewStatements() {
        tasks.openOctober(staff.agencyId());
        for (int day = 1; day <= 20; day++) {
            tasks.finished(staff, head, october(day), october(day), "PASSED");
        }
        get(staff, "/tasks");
        assertThat(StatementCount.of(() -> get(staff, "/tasks"))).isBetween(1, 6);
        assertThat(StatementCount.of(() -> get(head, "/team-tasks"))).isBetween(1, 6);
    }

    private TaskLine line(long task) {
        return worklog
                .tasksOf(
                        jdbc.sql("select person_id from task where id = ?")
                                .param(task)
                                .query(Long.class)
                                .single(),
                        java.time.YearMonth.from(jdbc.sql("select month from task where id = ?")
                                .param(task)
                                .query(java.time.LocalDate.class)
                                .single()))
                .stream()
                .filter(one -> one.id() == task)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult confirm(Official who, long task, String verdict, String note) {
        return post(
                who,
                "/team-tasks/confirm?month=2026-10",
                "task",
                String.valueOf(task),
                "verdict",
                verdict,
                "note",
                note);
    }

    private MvcTestResult get(Official who, String address) {
        return mvc.get().uri(address).with(city.as(who.username())).exchange();
    }

    private MvcTestResult post(Official who, String address, String... fields) {
        var request = mvc.post().uri(address).with(city.as(who.username())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
