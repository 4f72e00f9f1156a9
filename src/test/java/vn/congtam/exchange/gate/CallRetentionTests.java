package vn.congtam.exchange.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestClock;

/** The clock stands on 20 October 2026, 09:00, except where a test turns it. */
@ApplicationTest
class CallRetentionTests {

    @Autowired
    CallRetention retention;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Registered client;

    @BeforeEach
    void client() {
        client = TestClients.register(jdbc, city.agency(), "officials:read");
        catchUp();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    /** Every test has days of its own, behind those that were counted before. */
    private void catchUp() {
        LocalDateTime last = jdbc.sql("select coalesce(max(day), date '2026-10-20') + time '09:00' from api_call_total")
                .query((row, n) -> row.getObject(1, LocalDateTime.class))
                .single();
        clock.setTo(last.plusDays(1));
        retention.count();
    }

    @Test
    void everyDayThatIsOverIsCountedOnce() {
        call("07:00", 200, 100);
        call("23:30", 200, 20);
        call("23:31", 403, 0);
        clock.setTo(now().plusDays(1));
        retention.count();
        retention.count();
        assertThat(total()).isEqualTo("3 1 120");
        assertThat(mvc.get()
                        .uri("/admin/api-clients/" + client.id())
                        .with(city.as(city.granted("ADMINISTRATOR", null))))
                .bodyText()
                .contains("Số lời gọi theo tháng", ">120<");
    }

    @Test
    void callsGoAfterTheirDaysAndTheirTotalsStay() {
        LocalDateTime day = now();
        call("07:00", 200, 100);
        clock.setTo(day.plusDays(1));
        call("07:00", 200, 7);
        clock.setTo(day.plusDays(2));
        retention.count();
        assertThat(retention.forget(800)).isZero();
        assertThat(calls()).isEqualTo(2);
        long id = old(200);
        retention.forget(1);
        assertThat(exists(id)).as("its day was not counted").isTrue();
        jdbc.sql(
                        "insert into api_call_total (day, client_id, calls, refused, row_count) values (date '2020-05-05', ?, 1, 0, 5)")
                .param(client.id())
                .update();
        assertThat(retention.forget(1)).isPositive();
        assertThat(exists(id)).isFalse();
        assertThat(jdbc.sql("select count(*)::int from api_call_total where client_id = ? and day = date '2020-05-05'")
                        .param(client.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*)::int from audit_event where action = 'api-call.forgotten'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void neitherCallsNorTotalsAreRewritten() {
        call("07:00", 200, 1);
        assertThat(catchThrowable(
                        () -> jdbc.sql("update api_call set status = 200").update()))
                .isNotNull();
        assertThat(catchThrowable(() -> jdbc.sql("delete from api_call where client_id = ?")
                        .param(client.id())
                        .update()))
                .isNotNull();
        clock.setTo(now().plusDays(1));
        retention.count();
        assertThat(catchThrowable(() -> jdbc.sql("delete from api_call_total").update()))
                .isNotNull();
        assertThat(catchThrowable(
                        () -> jdbc.sql("update api_call_total set calls = 9").update()))
                .isNotNull();
    }

    private LocalDateTime now() {
        return vn.congtam.shared.VietnamTime.local(clock.instant());
    }

    private void call(String time, int status, int rows) {
        jdbc.sql("""
                        insert into api_call (client_id, at, method, endpoint, status, row_count, millis, address)
                        values (?, (cast(? as date) + cast(? as time)) at time zone 'Asia/Ho_Chi_Minh', 'GET', '/api/v1/officials', ?, ?, 5, '10.0.0.1')
                        """)
                .params(client.id(), now().toLocalDate(), time, status, rows)
                .update();
    }

    private long old(int status) {
        return jdbc.sql("""
                        insert into api_call (client_id, at, method, endpoint, status, row_count, millis, address)
                        values (?, timestamptz '2020-05-05 10:00+07', 'GET', '/api/v1/officials', ?, 5, 5, '10.0.0.1') returning id
                        """).params(client.id(), status).query(Long.class).single();
    }

    private boolean exists(long id) {
        return jdbc.sql("select exists (select from api_call where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private String total() {
        return jdbc.sql("select calls || ' ' || refused || ' ' || row_count from api_call_total where client_id = ?")
                .param(client.id())
                .query(String.class)
                .single();
    }

    private int calls() {
        return jdbc.sql("select count(*)::int from api_call where client_id = ?")
                .param(client.id())
                .query(Integer.class)
                .single();
    }
}
