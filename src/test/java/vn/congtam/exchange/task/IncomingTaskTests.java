package vn.congtam.exchange.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The clock stands on 20 October 2026. */
@ApplicationTest
class IncomingTaskTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    Official official;
    Official head;
    Registered client;

    @BeforeEach
    void agency() {
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Kinh tế");
        official = city.official(agency, unit, "MEMBER", "Trần Văn Bình");
        head = city.official(agency, unit, "HEAD", "Lê Thị Trưởng");
        client = TestClients.register(jdbc, agency, "tasks:write", "tasks:read");
    }

    @Test
    void theSameNumberMakesOneTaskAndChangesItLater() {
        MvcTestResult first = put("CV-1", body("Trả lời công văn 1984", "2026-10-28"));
        assertThat(first).hasStatus(201);
        assertThat(first).bodyJson().extractingPath("$.external.id").isEqualTo("CV-1");
        assertThat(first).bodyJson().extractingPath("$.assignerId").isEqualTo((int) head.personId());
        assertThat(put("CV-1", body("Trả lời công văn 1984", "2026-10-28"))).hasStatus(200);
        assertThat(version()).as("the same again changes nothing").isZero();

        MvcTestResult changed = put("CV-1", body("Trả lời công văn 1984 (gấp)", "2026-10-26"));
        assertThat(changed).hasStatus(200);
        assertThat(changed).bodyJson().extractingPath("$.title").isEqualTo("Trả lời công văn 1984 (gấp)");
        assertThat(changed).bodyJson().extractingPath("$.dueOn").isEqualTo("2026-10-26");
        assertThat(tasks()).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select actor from audit_event where action = 'task.assigned' and subject_id = (select id from task where person_id = ?)")
                        .param(official.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("api:" + client.name());
    }

    @Test
    void parallelCallsWithOneNumberMakeOneTask() throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                calls.add(() ->
                        put("CV-2", body("Báo cáo", "2026-10-28")).getResponse().getStatus());
            }
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200, 201);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void twoClientsNeverTouchEachOthersTasks() {
        Registered other = TestClients.register(jdbc, official.agencyId(), "tasks:write");
        assertThat(put("CV-3", body("Báo cáo", "2026-10-28"))).hasStatus(201);
        assertThat(put(other, "CV-3", body("Báo cáo khác", "2026-10-28"))).hasStatus(201);
        assertThat(tasks()).isEqualTo(2);
    }

    @Test
    void aClosedMonthIsRefusedInTheCallersLanguage() {
        assertThat(put("CV-4", body("Báo cáo", "2026-10-28"))).hasStatus(201);
        closeOctober();
        assertThat(put("CV-5", body("Báo cáo", "2026-10-29")))
                .hasStatus(409)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("Kỳ đã chốt");
        assertThat(mvc.put()
                        .uri("/api/v1/tasks/qlvb/CV-4")
                        .header("Accept-Language", "en")
                        .with(client.bearer())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body("Báo cáo sửa", "2026-10-28")))
                .hasStatus(409)
                .bodyText()
                .contains("The month is closed");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsMissingForeignOrOutOfPlace() {
        long elsewhere = city.agency();
        Official foreign = city.official(elsewhere, city.unit(elsewhere, "Khác"), "MEMBER", "Phạm Khác");
        assertThat(put("CV-6", "{\"title\": \"\", \"quantity\": 0}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].place")
                .asArray()
                .containsExactlyInAnyOrder("officialId", "title", "dueOn", "quantity");
        assertThat(put("CV-6", body("Báo cáo", "2026-10-28").replace(id(), String.valueOf(foreign.personId()))))
                .hasStatus(422)
                .bodyText()
                .contains("Không có cán bộ này");
        assertThat(put("CV-6", body("Báo cáo", "2027-05-01"))).hasStatus(422);
        assertThat(put("CV-6", body("Báo cáo", "31/10/2026"))).hasStatus(400);
        assertThat(put("_CV", body("Báo cáo", "2026-10-28"))).hasStatus(422);
        assertThat(put(
                        "CV-6",
                        body("Báo cáo", "2026-10-28").replace("}", ", \"assignerId\": " + official.personId() + "}")))
                .hasStatus(422);
        assertThat(tasks()).isZero();
    }

    @Test
    void aTaskThatWasConfirmedOrDeletedHereStaysSo() {
        assertThat(put("CV-7", body("Báo cáo", "2026-10-28"))).hasStatus(201);
        jdbc.sql(
                        "update task set progress = 100, finished_on = due_on, quality = 'PASSED', quality_by = ?, quality_at = now() where person_id = ?")
                .params(head.personId(), official.personId())
                .update();
        assertThat(put("CV-7", body("Báo cáo sửa", "2026-10-28"))).hasStatus(409);

        assertThat(put("CV-8", body("Việc khác", "2026-10-28"))).hasStatus(201);
        jdbc.sql("delete from task where title = 'Việc khác' and person_id = ?")
                .param(official.personId())
                .update();
        assertThat(put("CV-8", body("Việc khác", "2026-10-28")))
                .hasStatus(409)
                .bodyText()
                .contains("đã bị xóa");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void theOfficialCannotDeleteWhatAnotherSystemAssigned() {
        put("CV-9", body("Báo cáo", "2026-10-28"));
        long task = jdbc.sql("select id from task where person_id = ?")
                .param(official.personId())
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri("/tasks/" + task).with(city.as(official.username())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/tasks/" + task + "/delete");
    }

    private void closeOctober() {
        long period = jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, opened_at)
                        select ?, date '2026-10-01', max(id), date '2026-10-03', date '2026-10-25', date '2026-10-26', date '2026-10-28',
                               date '2026-11-05', 22, now() from framework_version where code = '1841-QĐ/TU' returning id
                        """).param(official.agencyId()).query(Long.class).single();
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where id = ?")
                .param(period)
                .update();
    }

    private String body(String title, String due) {
        return "{\"officialId\": " + id() + ", \"title\": \"" + title + "\", \"dueOn\": \"" + due + "\"}";
    }

    private String id() {
        return String.valueOf(official.personId());
    }

    private MvcTestResult put(String number, String body) {
        return put(client, number, body);
    }

    private MvcTestResult put(Registered caller, String number, String body) {
        return mvc.put()
                .uri("/api/v1/tasks/qlvb/" + number)
                .with(caller.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private int tasks() {
        return jdbc.sql("select count(*) from task where person_id = ?")
                .param(official.personId())
                .query(Integer.class)
                .single();
    }

    private int version() {
        return jdbc.sql("select version from task where person_id = ?")
                .param(official.personId())
                .query(Integer.class)
                .single();
    }
}
