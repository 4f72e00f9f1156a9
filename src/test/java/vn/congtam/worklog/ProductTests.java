package vn.congtam.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.congtam.worklog.TestTasks.OCTOBER;
import static vn.congtam.worklog.TestTasks.october;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** A month under Decree 335/2025/NĐ-CP. */
@ApplicationTest
class ProductTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Worklog worklog;

    @Autowired
    MonthFrameworks frameworks;

    TestTasks tasks;
    Official staff;
    Official colleague;
    Official head;

    @BeforeEach
    void octoberUnderTheDecree() {
        tasks = new TestTasks(jdbc);
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Kinh tế");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Minh Hạnh");
        colleague = city.official(agency, unit, "MEMBER", "Lê Văn Bình");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        tasks.openOctober(agency, "335/2025/NĐ-CP");
        jdbc.sql("""
                        insert into conversion_item (agency_id, code, valid_from, name, product, complexity, coefficient,
                                                     unit_of_measure, changed_at)
                        values (?, 'BC02', date '2026-09-01', 'Báo cáo tháng', 'Báo cáo được duyệt', 2, 2.5, 'báo cáo', now())
                        """).param(agency).update();
    }

    @Test
    void aProductOfTheCatalogueIsEnoughToAddATask() {
        assertThat(post(staff, "/tasks?month=2026-10", "item", "BC02 – Báo cáo tháng", "quantity", "2"))
                .hasStatus3xxRedirection();
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Báo cáo tháng");
            assertThat(line.itemCode()).isEqualTo("BC02");
            assertThat(line.coefficient()).isEqualByComparingTo("2.5");
            assertThat(line.assigned()).isEqualByComparingTo("2");
        });
    }

    @Test
    void productOutsideTheCatalogueIsRefusedAndWhatWasTypedStays() {
        assertThat(post(staff, "/tasks?month=2026-10", "title", "Việc mới", "item", "XX99"))
                .hasStatus(422)
                .bodyText()
                .contains("Sản phẩm không có trong danh mục", "XX99", "Việc mới");
        assertThat(lines()).isEmpty();
    }

    @Test
    void pageShowsTheThreeRatiosAndTheProducts() {
        tasks.finished(staff, head, october(7), october(7), "PASSED");
        set(tasks.finished(staff, head, october(12), october(15), "PENDING"), "failed_reviews = 1");
        assertThat(get(staff, "/tasks?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "a. Số lượng",
                        ">100\u00a0%",
                        "b. Chất lượng",
                        ">87,5\u00a0%",
                        "c. Tiến độ",
                        ">91,67\u00a0%",
                        "64,17 trên 70")
                .contains("BC02 – Báo cáo tháng", "1 lần không đạt")
                .doesNotContain("Khung điểm II.2");
    }

    @Test
    void underDecision1841NothingOfItIsShown() {
        jdbc.sql(
                        "update period set framework_version_id = (select max(id) from framework_version where code = '1841-QĐ/TU')"
                                + " where agency_id = ?")
                .param(staff.agencyId())
                .update();
        long task = tasks.open(staff, "Báo cáo", october(30));
        assertThat(get(staff, "/tasks?month=2026-10"))
                .bodyText()
                .contains("Khung điểm II.2")
                .doesNotContain("b. Chất lượng", "quick-item");
        assertThat(get(staff, "/tasks/" + task)).bodyText().doesNotContain("Sản phẩm quy đổi", "f-completed");
    }

    @Test
    void partOfAReportIsReportedAndShownBeforeItIsSaved() {
        long task = tasks.open(staff, "Báo cáo", october(30));
        assertThat(get(staff, "/tasks/" + task + "/figures?completed=0,8&progress=80"))
                .hasStatusOk()
                .bodyText()
                .contains("a 80 %");
        assertThat(lines().getFirst().completed()).isEqualByComparingTo("0");
        assertThat(post(staff, "/tasks/" + task + "/progress", "progress", "80", "completed", "0,8"))
                .hasStatus3xxRedirection();
        assertThat(lines().getFirst().completed()).isEqualByComparingTo("0.8");
        assertThat(post(staff, "/tasks/" + task + "/progress", "progress", "80", "completed", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("Khối lượng hoàn thành phải từ 0 trở lên");
    }

    @Test
    void eachFailedVerdictCountsOnceAndPassingLaterKeepsTheCount() {
        long task = tasks.finished(staff, head, october(15), october(15), "PENDING");
        confirm(task, "FAILED");
        confirm(task, "FAILED");
        assertThat(line(task).failedReviews()).isEqualTo(1);
        assertThat(post(staff, "/tasks/" + task + "/redeliver")).hasStatus3xxRedirection();
        assertThat(post(staff, "/tasks/" + task + "/redeliver")).hasStatus(409);
        confirm(task, "FAILED");
        confirm(task, "PASSED");
        assertThat(line(task).failedReviews()).isEqualTo(2);
    }

    @Test
    void confirmedCauseCancelsTheDelayAndARefusalNeedsItsReason() {
        long task = tasks.finished(staff, head, october(12), october(15), "PENDING");
        assertThat(post(staff, "/tasks/" + task + "/causes", "kind", "FAILURE", "note", "Bão"))
                .hasStatus(422)
                .bodyText()
                .contains("Không có lần không đạt");
        assertThat(post(staff, "/tasks/" + task + "/causes", "kind", "DELAY", "note", "Bão số 3, trụ sở mất điện"))
                .hasStatus3xxRedirection();
        assertThat(post(staff, "/tasks/" + task + "/causes", "kind", "DELAY", "note", "Bão"))
                .hasStatus(409);
        String decision = "/team-tasks/" + task + "/causes/" + cause(task);
        assertThat(get(head, "/tasks/" + task))
                .bodyText()
                .contains("Bão số 3, trụ sở mất điện", "Xác nhận nguyên nhân");
        assertThat(get(head, "/team-tasks?month=2026-10")).bodyText().contains("Nguyên nhân chờ xác nhận");
        assertThat(post(staff, decision, "confirmed", "true")).hasStatus(404);
        assertThat(post(head, decision, "confirmed", "false")).hasStatus(422);
        assertThat(line(task).delays()).isEqualTo(1);
        assertThat(post(head, decision, "confirmed", "true")).hasStatus3xxRedirection();
        assertThat(post(head, decision, "confirmed", "false", "note", "Thôi")).hasStatus(409);
        assertThat(line(task).delays()).isZero();
        assertThat(line(task).delayExcused()).isTrue();
    }

    @Test
    void assignerCountsQuantityFailuresAndDelaysOfRepeatedDeliveries() {
        long task = tasks.finished(staff, head, october(12), october(12), "PENDING");
        assertThat(post(head, "/team-tasks/" + task + "/count", "completed", "0,5", "failures", "2", "delays", "3"))
                .hasStatus3xxRedirection();
        assertThat(line(task)).satisfies(line -> {
            assertThat(line.completed()).isEqualByComparingTo("0.5");
            assertThat(line.failedReviews()).isEqualTo(2);
            assertThat(line.delays()).isEqualTo(3);
        });
        assertThat(post(head, "/team-tasks/" + task + "/count", "failures", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("số nguyên từ 0 đến 99");
        assertThat(post(staff, "/team-tasks/" + task + "/count", "failures", "0"))
                .hasStatus(404);
    }

    @Test
    void sharedProductIsDividedAmongPeople() {
        assertThat(assign("divide", "true")).hasStatus3xxRedirection();
        assertThat(lines().getFirst().assigned()).isEqualByComparingTo("0.5");
        assertThat(assign("divide", "true", "part-" + staff.personId(), "0,7", "part-" + colleague.personId(), "0,2"))
                .hasStatus(422)
                .bodyText()
                .contains("cộng lại bằng 1; hiện cộng được 0,9", "0,7");
        assertThat(assign("divide", "true", "part-" + staff.personId(), "0,7", "part-" + colleague.personId(), "0,3"))
                .hasStatus3xxRedirection();
        assertThat(lines())
                .extracting(line -> line.assigned().stripTrailingZeros())
                .containsExactly(new BigDecimal("0.5"), new BigDecimal("0.7"));
    }

    @Test
    void partsThatDoNotAddUpAreRefusedByTheDatabase() {
        assign("divide", "true");
        long task = lines().getFirst().taskId();
        assertThatThrownBy(() -> set(task, "quantity = 0.6")).hasMessageContaining("do not add up");
        assertThat(post(head, "/tasks/" + task + "/delete")).hasStatus(409);
    }

    @Test
    void partSplitOffKeepsTheSum() {
        long task = tasks.open(staff, "Rà soát hồ sơ", october(30));
        set(task, "quantity = 5");
        assertThat(post(staff, "/tasks/" + task + "/split", "part", "5", "due", "2026-10-20"))
                .hasStatus(422);
        assertThat(post(staff, "/tasks/" + task + "/split", "part", "2", "due", "2026-10-20"))
                .hasStatus3xxRedirection();
        assertThat(post(staff, "/tasks/" + task + "/split", "part", "1", "due", "2026-10-22"))
                .hasStatus3xxRedirection();
        assertThat(lines()).extracting(line -> line.assigned().intValue()).containsExactly(2, 1, 2);
    }

    @Test
    void carriedOverProductContinuesWithTheRest() {
        long task = tasks.open(staff, "Rà soát hồ sơ", october(30));
        set(task, "quantity = 5, completed_quantity = 3");
        assertThat(post(staff, "/tasks/" + task + "/carry-over")).hasStatus3xxRedirection();
        assertThat(lines().getFirst().completed()).isEqualByComparingTo("3");
        assertThat(worklog.tasksOf(staff.personId(), OCTOBER.plusMonths(1))
                        .getFirst()
                        .quantity())
                .isEqualByComparingTo("2");
    }

    @Test
    void closedMonthTakesNoCauseAndNoCount() {
        long task = tasks.finished(staff, head, october(12), october(15), "PENDING");
        tasks.closeOctober(staff.agencyId());
        assertThat(post(staff, "/tasks/" + task + "/causes", "kind", "DELAY", "note", "Bão"))
                .hasStatus(409);
        assertThat(post(head, "/team-tasks/" + task + "/count", "failures", "0"))
                .hasStatus(409);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into objective_cause (task_id, agency_id, month, kind, times, note, claimed_by, claimed_at)
                                values (?, ?, date '2026-10-01', 'DELAY', 1, 'Bão', ?, now())
                                """)
                        .params(task, staff.agencyId(), staff.personId())
                        .update())
                .hasMessageContaining("closed");
    }

    private MvcTestResult assign(String... more) {
        List<String> parameters = new ArrayList<>(List.of(
                "title",
                "Báo cáo chung",
                "dueOn",
                "2026-10-30",
                "quantity",
                "1",
                "complexity",
                "1",
                "item",
                "BC02",
                "person",
                String.valueOf(staff.personId()),
                "person",
                String.valueOf(colleague.personId())));
        parameters.addAll(List.of(more));
        return post(head, "/team-tasks?month=2026-10", parameters.toArray(String[]::new));
    }

    private void confirm(long task, String verdict) {
        assertThat(post(
                        head,
                        "/team-tasks/confirm?month=2026-10",
                        "task",
                        String.valueOf(task),
                        "verdict",
                        verdict,
                        "note",
                        "Thiếu số liệu"))
                .hasStatus3xxRedirection();
    }

    private long cause(long task) {
        return jdbc.sql("select max(id) from objective_cause where task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private List<ConvertedLine> lines() {
        return worklog.convertedTasks(
                staff.personId(), OCTOBER, frameworks.of(staff.personId(), staff.agencyId(), OCTOBER));
    }

    private ConvertedLine line(long task) {
        return lines().stream()
                .filter(line -> line.taskId() == task)
                .findFirst()
                .orElseThrow();
    }

    private void set(long task, String assignments) {
        jdbc.sql("update task set " + assignments + " where id = ?").param(task).update();
    }

    private MvcTestResult get(Official as, String address) {
        return mvc.get().uri(address).with(city.as(as.username())).exchange();
    }

    private MvcTestResult post(Official as, String address, String... parameters) {
        var request = mvc.post().uri(address).with(city.as(as.username())).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
