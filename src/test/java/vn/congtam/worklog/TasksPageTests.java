package vn.congtam.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.congtam.worklog.TestTasks.OCTOBER;
import static vn.congtam.worklog.TestTasks.october;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class TasksPageTests {

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
    Official head;

    @BeforeEach
    void people() {
        tasks = new TestTasks(jdbc);
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Minh Hạnh");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
    }

    @Test
    void pageShowsTheRatioItsBandAndTheTasks() {
        for (int day = 1; day <= 5; day++) {
            tasks.finished(staff, head, october(day), october(day), "PASSED");
        }
        tasks.open(staff, "Báo cáo công tác giảm nghèo", october(30));
        assertThat(mvc.get().uri("/tasks").with(city.as(staff.username())))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo công tác giảm nghèo", "5/6", "83,3", "40 – dưới 45", "45 – 50");
    }

    @Test
    void emptyMonthHasNoDataInsteadOfZero() {
        assertThat(mvc.get().uri("/tasks").with(city.as(staff.username())))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có dữ liệu", "Chưa có nhiệm vụ trong tháng 10");
    }

    @Test
    void aNameIsEnoughToAddATask() {
        assertThat(mvc.post()
                        .uri("/tasks?month=2026-10")
                        .param("title", "Rà soát  hồ sơ khuyết tật")
                        .with(city.as(staff.username()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(worklog.tasksOf(staff.personId(), OCTOBER)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Rà soát hồ sơ khuyết tật");
            assertThat(task.dueOn()).isEqualTo(october(31));
            assertThat(task.assignerId()).isEqualTo(head.personId());
            assertThat(task.ownEntry()).isTrue();
        });
    }

    @Test
    void htmxGetsTheBoardOnlyWithTheFocusBackOnTheName() {
        assertThat(mvc.post()
                        .uri("/tasks?month=2026-10")
                        .header("HX-Request", "true")
                        .param("title", "Trả lời đơn của công dân")
                        .param("dueOn", "16/10")
                        .with(city.as(staff.username()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Trả lời đơn của công dân", "autofocus", "16/10")
                .doesNotContain("<html");
    }

    @Test
    void invalidInputComesBackWithTheTextKept() {
        assertThat(mvc.post()
                        .uri("/tasks?month=2026-10")
                        .param("title", "")
                        .param("product", "Bảng kê")
                        .param("dueOn", "05/11")
                        .with(city.as(staff.username()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi tên nhiệm vụ.", "Bảng kê", "05/11", "Hạn phải là một ngày từ 01/10/2026 đến 31/10/2026");
        assertThat(worklog.tasksOf(staff.personId(), OCTOBER)).isEmpty();
    }

    @Test
    void tooLongNameIsRefusedWithItsLimit() {
        assertThat(mvc.post()
                        .uri("/tasks?month=2026-10")
                        .param("title", "x".repeat(301))
                        .with(city.as(staff.username()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("300 ký tự", "x".repeat(301));
    }

    @Test
    void searchIgnoresAccentsAndOrder() {
        tasks.open(staff, "Thẩm định hồ sơ trợ cấp", october(21));
        tasks.open(staff, "Tập huấn cộng tác viên", october(22));
        assertThat(mvc.get().uri("/tasks?q=tro cap tham dinh").with(city.as(staff.username())))
                .bodyText()
                .contains("Thẩm định hồ sơ trợ cấp")
                .doesNotContain("Tập huấn cộng tác viên");
    }

    @Test
    void weeksGroupTheTasksByDueDate() {
        tasks.open(staff, "Họp giao ban", october(21));
        assertThat(mvc.get().uri("/tasks?view=week").with(city.as(staff.username())))
                .bodyText()
                .contains("Tuần 43, từ 19/10 đến 25/10");
    }

    @Test
    void accountsWithoutAPersonHaveNoTasks() {
        assertThat(mvc.get().uri("/tasks").with(city.as(city.granted("ADMINISTRATOR", null))))
                .hasStatus(404);
    }
}
