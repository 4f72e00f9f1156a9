package vn.congtam.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** The clock stands on 20 October 2026; changes are kept 90 days, those that somebody has not fetched 400. */
@ApplicationTest
class FeedRetentionTests {

    @Autowired
    FeedRetention retention;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

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
        jdbc.sql("select forget_api_changes('infinity', 'infinity', 10000000)")
                .query(Integer.class)
                .single();
        quick = TestClients.register(jdbc, agency, "changes:read", "officials:read");
        slow = TestClients.register(jdbc, agency, "changes:read", "officials:read");
    }

    @Test
    void whatEveryClientHasStoredGoesAfterItsDays() {
        change("2026-07-01", 3);
        change("2026-10-01", 2);
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
        change("2025-01-01", 3);
        change("2026-10-01", 1);
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
        MvcTestResult restarted = mvc.post()
                .uri("/api/v1/changes/restart")
                .with(slow.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
        assertThat(restarted).hasStatusOk();
        change("2026-10-19", 1);
        assertThat(items(slow)).containsExactly(official.personId());
    }

    @Test
    void aRevokedClientHoldsNothingBack() {
        change("2026-07-01", 2);
        store(quick);
        jdbc.sql("update api_client set revoked_at = now(), revoked_by = created_by where id = ?")
                .param(slow.id())
                .update();
        assertThat(retention.forget()).isEqualTo(2);
    }

    @Test
    void onlyTheBeginningOfTheFeedGoes() {
        change("2026-07-01", 1);
        change("2026-10-01", 1);
        change("2026-07-02", 1);
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
                .containsSubsequence(quick.name(), "hơn 5.000", "12/10/2026");
        assertThat(mvc.get().uri("/data-exchange/" + quick.id()).with(city.as(city.granted("CITY_HR", null))))
                .bodyText()
                .contains(">5.010<");
        String plan = String.join(
                "\n", jdbc.sql("""
                                explain select kind from api_change where agency_id = 1 and kind = 'OFFICIAL' and position > 5
                                order by position limit 10
                                """).query((row, n) -> row.getString(1)).list());
        assertThat(plan).doesNotContain("Sort", "Seq Scan");
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
        assertThat(mvc.post()
                        .uri("/api/v1/changes/acknowledgement")
                        .with(client.bearer())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"upTo\": " + next + "}"))
                .hasStatusOk();
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
