package vn.congtam.exchange.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.audit.AuditTrail;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.shared.VietnamTime;
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

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ExchangeProperties properties;

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

    /** Every test has days of its own, behind those that were counted before; the last of them has a call with five rows. */
    private void catchUp() {
        LocalDateTime last = jdbc.sql("select greatest(max(day), date '2026-10-20') + time '09:00' from api_call_total")
                .query((row, n) -> row.getObject(1, LocalDateTime.class))
                .single();
        clock.setTo(last.plusDays(1));
        old(last.toLocalDate());
        count(last.toLocalDate());
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
                .contains("Số lời gọi theo tháng", ">125<");
    }

    @Test
    void callsGoAfterTheirDaysAndTheirTotalsStay() {
        LocalDate day = LocalDate.of(2020, 5, 5);
        long id = old(day);
        assertThat(retention.forget(800)).isZero();
        assertThat(exists(id)).as("its day was not counted").isTrue();
        count(day);
        long later = old(day);
        retention.forget(800);
        assertThat(exists(id)).as("the total does not cover all").isTrue();
        assertThat(exists(later)).isTrue();

        LocalDate whole = day.plusDays(1);
        List<Long> covered = List.of(old(whole), old(whole));
        count(whole);
        assertThat(retention.forget(800)).isEqualTo(2);
        assertThat(covered).noneMatch(this::exists);
        assertThat(jdbc.sql("select calls from api_call_total where client_id = ? and day = ?")
                        .params(client.id(), whole)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(forgotten(whole)).isOne();
    }

    /** Whatever stops the job, the log knows of all that is gone. */
    @Test
    void noCallGoesWithoutItsEventInTheLog() {
        LocalDate day = LocalDate.of(2020, 6, 5);
        long id = old(day);
        count(day);
        AuditTrail broken = mock(AuditTrail.class);
        doThrow(new IllegalStateException("down")).when(broken).append(any());
        CallRetention failing = new CallRetention(jdbc, transaction, broken, properties, clock);
        assertThat(catchThrowable(() -> failing.forget(800))).isInstanceOf(IllegalStateException.class);
        assertThat(exists(id)).isTrue();
        retention.forget(800);
        assertThat(exists(id)).isFalse();
        assertThat(forgotten(day)).isOne();
    }

    @Test
    void neitherSettingsNorMadeUpTotalsLetYoungCallsGo() {
        LocalDate day = LocalDate.now(VietnamTime.ZONE).minusDays(729);
        long id = old(day);
        assertThat(catchThrowable(() -> jdbc.sql(
                                "insert into api_call_total (day, client_id, calls, refused, row_count) values (?, ?, 1, 0, 5)")
                        .params(day, client.id())
                        .update()))
                .isNotNull();
        count(day);
        assertThat(catchThrowable(() -> jdbc.sql("select forget_api_calls(?)")
                        .param(day)
                        .query(Integer.class)
                        .single()))
                .hasStackTraceContaining("730");
        assertThat(exists(id)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new ExchangeProperties.Keep(729, 90, 400));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExchangeProperties.Keep(730, 89, 400));
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
        return VietnamTime.local(clock.instant());
    }

    private void call(String time, int status, int rows) {
        jdbc.sql("""
                        insert into api_call (client_id, at, method, endpoint, status, row_count, millis, address)
                        values (?, (cast(? as date) + cast(? as time)) at time zone 'Asia/Ho_Chi_Minh', 'GET', '/api/v1/officials', ?, ?, 5, '10.0.0.1')
                        """)
                .params(client.id(), now().toLocalDate(), time, status, rows)
                .update();
    }

    private long old(LocalDate day) {
        return jdbc.sql("""
                        insert into api_call (client_id, at, method, endpoint, status, row_count, millis, address)
                        values (?, (cast(? as date) + time '10:00') at time zone 'Asia/Ho_Chi_Minh', 'GET', '/api/v1/officials', 200, 5, 5, '10.0.0.1')
                        returning id
                        """).params(client.id(), day).query(Long.class).single();
    }

    private void count(LocalDate day) {
        jdbc.sql("select count_api_calls(?)").param(day).query(Integer.class).single();
    }

    private int forgotten(LocalDate day) {
        return jdbc.sql(
                        "select count(*)::int from audit_event where action = 'api-call.forgotten' and detail::text like '%' || ? || '%'")
                .param(day.toString())
                .query(Integer.class)
                .single();
    }

    private boolean exists(long id) {
        return jdbc.sql("select exists (select from api_call where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private String total() {
        return jdbc.sql(
                        "select calls || ' ' || refused || ' ' || row_count from api_call_total where client_id = ? and day = ?")
                .params(client.id(), now().toLocalDate().minusDays(1))
                .query(String.class)
                .single();
    }
}
