package vn.congtam.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.shared.VietnamTime;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestDatabase;

/** Changes are deleted as on 20 October 2024, the other clocks stand two years later; changes are kept 90 days, those that somebody has not fetched 400. */
@ApplicationTest
class FeedRetentionTests {

    @Autowired
    ExchangeProperties properties;

    @Autowired
    WaitingLists screen;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    FeedRetention retention;
    Official official;
    Registered quick;
    Registered slow;

    @BeforeEach
    void twoReaders() {
        // clients of other tests hold nothing back
        jdbc.sql("update api_client set revoked_at = now(), revoked_by = created_by where revoked_at is null")
                .update();
        long agency = city.agency();
        official = city.official(agency, city.unit(agency, "Phòng Kinh tế"), "MEMBER", "Trần Văn Bình");
        jdbc.sql("select number_api_changes(1000000)").query(Long.class).single();
        empty();
        quick = TestClients.register(jdbc, agency, "changes:read", "officials:read");
        slow = TestClients.register(jdbc, agency, "changes:read", "officials:read");
        expires("now() + interval '300 days'", quick, slow);
        retention = new FeedRetention(
                jdbc, properties, Clock.fixed(Instant.parse("2024-10-20T02:00:00Z"), VietnamTime.ZONE));
    }

    /** What other tests left; only the owner can do that. */
    private static void empty() {
        try (Connection owner = TestDatabase.connect(TestDatabase.url(), TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("update api_feed set forgotten_to = last");
            statement.execute("delete from api_change where position <= (select forgotten_to from api_feed)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the clock of the database, which decides whom the deletion waits for. */
    private void expires(String when, Registered... clients) {
        for (Registered client : clients) {
            jdbc.sql("update api_client set issued_at = " + when + " - interval '365 days', expires_at = " + when
                            + " where id = ?")
                    .param(client.id())
                    .update();
        }
    }

    @Test
    void whatEveryClientHasStoredGoesAfterItsDays() {
        change("2024-07-01", 3);
        change("2024-10-01", 2);
        store(quick);
        assertThat(retention.forget()).as("the slow one has not stored it").isZero();
        store(slow);
        assertThat(retention.forget()).isEqualTo(3);
        assertThat(retention.forget()).isZero();
        assertThat(kept()).isEqualTo(2);
        assertThat(read(quick, "")).hasStatusOk();
    }

    @Test
    void whatSomebodyNeverFetchedGoesInTheEndAndThatClientIsToldToStartAnew() {
        store(slow);
        change("2023-01-01", 3);
        change("2024-10-01", 1);
        store(quick);
        assertThat(retention.forget()).isEqualTo(3);

        assertThat(read(slow, ""))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("Bắt đầu lại", "/api/v1/changes/restart");
        assertThat(mvc.get().uri("/data-exchange").with(city.as(city.granted("CITY_HR", null))))
                .bodyText()
                .contains("Phải tải lại từ đầu");
        restart(slow);
        change("2026-10-19", 1);
        assertThat(items(slow)).containsExactly(official.personId());
    }

    @Test
    void aRevokedClientHoldsNothingBack() {
        change("2024-07-01", 2);
        store(quick);
        jdbc.sql("update api_client set revoked_at = now(), revoked_by = created_by where id = ?")
                .param(slow.id())
                .update();
        assertThat(retention.forget()).isEqualTo(2);
    }

    @Test
    void aClientWhoseTokenIsOverHoldsNothingBack() {
        change("2024-07-01", 2);
        store(quick);
        assertThat(retention.forget()).isZero();
        expires("now() - interval '1 day'", slow);
        assertThat(retention.forget()).isEqualTo(2);
    }

    /** It polls, there is nothing for it, and so it acknowledges nothing. */
    @Test
    void aClientThatWaitsInVainHoldsNothingBackAndIsNeverToldToStartAnew() {
        Registered quiet = TestClients.register(jdbc, city.agency(), "changes:read", "officials:read");
        expires("now() + interval '300 days'", quiet);
        store(slow);
        change("2024-07-01", 3);
        store(quick);
        store(slow);
        assertThat(items(quiet)).isEmpty();
        assertThat(retention.forget()).isEqualTo(3);
        assertThat(read(quiet, "")).hasStatusOk();
        assertThat(mvc.get().uri("/data-exchange").with(city.as(city.granted("CITY_HR", null))))
                .bodyText()
                .doesNotContain("Phải tải lại từ đầu");
    }

    @Test
    void anEmptyPageBehindWhatIsNotAcknowledgedYetAcknowledgesNothing() {
        change("2024-07-01", 1);
        Number next = JsonPath.read(text(read(slow, "")), "$.next");
        assertThat(read(slow, "?after=" + next)).hasStatusOk();
        assertThat(items(slow)).containsExactly(official.personId());
    }

    @Test
    void noSettingLetsChangesOfTheLastNinetyDaysGo() {
        for (String moments :
                new String[] {"now(), now()", "now() - interval '95 days', now() - interval '89 days'", "null, null"}) {
            assertThat(catchThrowable(() -> jdbc.sql("select forget_api_changes(" + moments + ", 10)")
                            .query(Integer.class)
                            .single()))
                    .as(moments)
                    .hasStackTraceContaining("90 days");
        }
    }

    @Test
    void aNewStartIsNotTakenForAnAcknowledgement() {
        change("2026-10-05", 2);
        Number to = JsonPath.read(text(restart(slow)), "$.acknowledgedTo");
        String address = "/data-exchange/" + slow.id();
        String admin = city.granted("ADMINISTRATOR", null);
        assertThat(mvc.get().uri("/data-exchange").with(city.as(admin)))
                .bodyText()
                .containsSubsequence(slow.name(), "Quá hạn 2", "Tải lại từ đầu lúc", "chưa xác nhận xong");
        assertThat(mvc.get().uri(address).with(city.as(admin))).bodyText().contains("Tải lại từ đầu lúc", "Quá hạn 2");
        assertThat(jdbc.sql("select acknowledged_at is null from api_reader where client_id = ?")
                        .param(slow.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("""
                                select actor || ' ' || (detail ->> 'to') || ' ' || ((detail ->> 'from')::bigint < (detail ->> 'to')::bigint)
                                from audit_event where action = 'api-client.restarted' and subject_id = ? and agency_id = ?
                                """)
                        .params(slow.id(), official.agencyId())
                        .query(String.class)
                        .single())
                .isEqualTo("api:" + slow.name() + " " + to + " true");

        restart(slow);
        assertThat(items(slow)).isEmpty();
        acknowledge(slow, 0);
        assertThat(mvc.get().uri(address).with(city.as(admin))).bodyText().contains("chưa xác nhận xong", "Quá hạn 2");
        acknowledge(slow, to);
        assertThat(mvc.get().uri(address).with(city.as(admin)))
                .bodyText()
                .contains("Không có thay đổi nào đang chờ")
                .doesNotContain("chưa xác nhận xong");
    }

    @Test
    void onlyTheBeginningOfTheFeedGoes() {
        change("2024-07-01", 1);
        change("2024-10-01", 1);
        change("2024-07-02", 1);
        store(quick);
        store(slow);
        assertThat(retention.forget()).isEqualTo(1);
        assertThat(catchThrowable(() -> jdbc.sql("delete from api_change where agency_id = ?")
                        .param(official.agencyId())
                        .update()))
                .as("what the feed still promises")
                .isNotNull();
    }

    @Test
    void whatWaitsIsCountedUpToABound() {
        jdbc.sql("""
                        insert into api_change (kind, subject_id, agency_id, changed_at)
                        select 'OFFICIAL', ?, ?, timestamptz '2026-10-12 10:00+07' from generate_series(1, ?)
                        """)
                .params(official.personId(), official.agencyId(), WaitingLists.COUNTED + 10)
                .update();
        jdbc.sql("select number_api_changes(1000000)").query(Long.class).single();
        assertThat(mvc.get().uri("/data-exchange").with(city.as(city.granted("CITY_HR", null))))
                .bodyText()
                .containsSubsequence(quick.name(), "hơn 5.000", "12/10/2026", "Quá hạn hơn 5.000");
        assertThat(mvc.get().uri("/data-exchange/" + quick.id()).with(city.as(city.granted("CITY_HR", null))))
                .bodyText()
                .contains(">5.010<")
                .doesNotContain("Chỉ đếm");
        String plan = String.join(
                "\n", jdbc.sql("""
                                explain select kind from api_change where agency_id = 1 and kind = 'OFFICIAL' and position > 5
                                order by position limit 10
                                """).query((row, n) -> row.getString(1)).list());
        assertThat(plan).doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void whatIsCutAtTheBoundIsCalledMoreThanThat() {
        change("2026-10-01", 3);
        change("2026-10-19", 2);
        assertThat(waiting(3, 9)).as("more, all that was counted is overdue").isEqualTo("3 true 3 true");
        assertThat(waiting(4, 9)).as("the counted ones reach those in time").isEqualTo("4 true 3 false");
        assertThat(waiting(9, 9)).isEqualTo("5 false 3 false");
        assertThat(lists(9, 4).lines(quick.id())).isNotEmpty().allMatch(WaitingLine::more);
        assertThat(lists(9, 9).lines(quick.id())).hasSize(2).noneMatch(WaitingLine::more);
    }

    @Test
    void thePageOfAClientSaysUpToWhereItCounts() {
        change("2026-10-01", 3);
        int usual = (int) Objects.requireNonNull(ReflectionTestUtils.getField(screen, "countedByDay"));
        ReflectionTestUtils.setField(screen, "countedByDay", 2);
        try {
            String address = "/data-exchange/" + quick.id();
            String admin = city.granted("ADMINISTRATOR", null);
            assertThat(mvc.get().uri(address).with(city.as(admin)))
                    .bodyText()
                    .contains("Chỉ đếm 2 thay đổi cũ nhất của mỗi loại.");
        } finally {
            ReflectionTestUtils.setField(screen, "countedByDay", usual);
        }
    }

    private String waiting(int counted, int byDay) {
        WaitingClient client = lists(counted, byDay).client(quick.id()).orElseThrow();
        return client.waiting() + " " + client.more() + " " + client.overdue() + " " + client.moreOverdue();
    }

    private WaitingLists lists(int counted, int byDay) {
        return new WaitingLists(jdbc, properties, clock, counted, byDay);
    }

    private void change(String day, int times) {
        for (int i = 0; i < times; i++) {
            jdbc.sql(
                            "insert into api_change (kind, subject_id, agency_id, changed_at) values ('OFFICIAL', ?, ?, cast(? as date))")
                    .params(official.personId(), official.agencyId(), day)
                    .update();
            jdbc.sql("select number_api_changes(1000000)").query(Long.class).single();
        }
    }

    /** Reads and acknowledges everything. */
    private void store(Registered client) {
        MvcTestResult page = read(client, "?limit=500");
        assertThat(page).hasStatusOk();
        Number next = JsonPath.read(text(page), "$.next");
        acknowledge(client, next);
    }

    private void acknowledge(Registered client, Number upTo) {
        assertThat(mvc.post()
                        .uri("/api/v1/changes/acknowledgement")
                        .with(client.bearer())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"upTo\": " + upTo + "}"))
                .hasStatusOk();
    }

    private MvcTestResult restart(Registered client) {
        MvcTestResult restarted = mvc.post()
                .uri("/api/v1/changes/restart")
                .with(client.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
        assertThat(restarted).hasStatusOk();
        return restarted;
    }

    private List<Long> items(Registered client) {
        List<Number> ids = JsonPath.read(text(read(client, "")), "$.items[*].id");
        return ids.stream().map(Number::longValue).toList();
    }

    private MvcTestResult read(Registered client, String query) {
        return mvc.get().uri("/api/v1/changes" + query).with(client.bearer()).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int kept() {
        return jdbc.sql("select count(*)::int from api_change where agency_id = ?")
                .param(official.agencyId())
                .query(Integer.class)
                .single();
    }
}
