package vn.congtam.exchange.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestClock;

/** The clock stands, so all calls are of one minute until a test moves it. */
@ApplicationTest
class CallLimitTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ExchangeProperties limits;

    Registered client;
    String address = "";

    @BeforeEach
    void client() {
        client = TestClients.register(jdbc, city.agency(), "officials:read");
        address = "192.0.2." + client.id() % 250;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void ofParallelCallsExactlyTheLimitGetsThrough() throws Exception {
        int calls = limits.callsPerMinute() + 40;
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                all.add(() -> status(client.token()));
            }
            answers.addAll(threads.invokeAll(all));
        }
        int passed = 0;
        for (Future<Integer> answer : answers) {
            passed += answer.get() == 200 ? 1 : 0;
            assertThat(answer.get()).isIn(200, 429);
        }
        assertThat(passed).isEqualTo(limits.callsPerMinute());
        assertThat(mvc.get().uri("/api/v1/officials").with(client.bearer()))
                .hasStatus(429)
                .hasHeader("Retry-After", "60")
                .bodyText()
                .contains("Thử lại sau 60 giây");

        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 1));
        assertThat(status(client.token())).isEqualTo(200);
    }

    @Test
    void aNodeWhoseClockLagsCountsIntoTheNewerWindow() {
        jdbc.sql("insert into api_window (key, window_start, calls) values (?, timestamptz '2026-10-20 09:01+07', ?)")
                .params("client:" + client.id(), limits.callsPerMinute())
                .update();
        assertThat(status(client.token())).isEqualTo(429);
    }

    @Test
    void wrongTokensBlockTheirClientFromThatAddressUntilTheNextMinute() {
        String wrong = client.token().substring(0, client.token().length() - 4) + "0000";
        for (int i = 0; i < limits.wrongTokensPerMinute(); i++) {
            assertThat(status(wrong)).isEqualTo(401);
        }
        assertThat(status(wrong)).isEqualTo(429);
        assertThat(status(client.token())).as("the right one from there").isEqualTo(429);
        assertThat(status(client.token(), "198.51.100.7")).as("from elsewhere").isEqualTo(200);

        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 1));
        assertThat(status(client.token())).isEqualTo(200);
    }

    @Test
    void tokensOfNobodyAreThrottledAndFillNoTable() {
        for (int i = 0; i < limits.wrongTokensPerAddress(); i++) {
            assertThat(status("guess" + i)).isEqualTo(401);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(status("another" + i)).isEqualTo(429);
        }
        assertThat(status(client.token())).as("whoever shares the address").isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from api_call where client_id is null and address = ?")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(limits.wrongTokensPerAddress() + 1);
    }

    private int status(String token) {
        return status(token, address);
    }

    private int status(String token, String from) {
        return mvc.get()
                .uri("/api/v1/officials?limit=1")
                .header("Authorization", "Bearer " + token)
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange()
                .getResponse()
                .getStatus();
    }
}
