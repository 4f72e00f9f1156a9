package vn.congtam.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.exchange.PublishedMonth;
import vn.congtam.exchange.PublishedYear;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class ReadingTests {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String[] READING = {
        "officials:read", "posts:read", "tasks:read", "results:read", "rollups:read"
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    Official own;
    Official foreign;
    Registered client;

    @BeforeEach
    void twoAgencies() {
        own = official("Trần Văn Bình");
        foreign = official("Phạm Thị Khác");
        client = TestClients.register(jdbc, own.agencyId(), READING);
    }

    @Test
    void anAgencysClientNeverReceivesRowsOfAnotherAgency() {
        for (Official official : new Official[] {own, foreign}) {
            for (int month = 7; month <= 9; month++) {
                PublishedMonth.closed(jdbc, official, YearMonth.of(2026, month), "88.5")
                        .publish();
            }
            task(official);
        }
        String other = code(foreign);
        for (String address : new String[] {
            "/api/v1/officials",
            "/api/v1/officials?agency=" + other,
            "/api/v1/posts",
            "/api/v1/posts?official=" + foreign.personId(),
            "/api/v1/tasks?month=2026-10",
            "/api/v1/tasks?month=2026-10&official=" + foreign.personId(),
            "/api/v1/results?month=2026-09",
            "/api/v1/results?official=" + foreign.personId(),
            "/api/v1/rollups?year=2026&span=QUARTER&number=3",
            "/api/v1/rollups?year=2026&span=QUARTER&number=3&agency=" + other
        }) {
            assertThat(get(client, address))
                    .as(address)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Phạm Thị Khác", "\"" + other + "\"", "\"officialId\":" + foreign.personId() + ",");
        }
        assertThat(get(client, "/api/v1/officials/" + foreign.personId())).hasStatus(404);
        assertThat(get(client, "/api/v1/officials/" + own.personId())).hasStatusOk();
        for (String address : new String[] {
            "/api/v1/officials",
            "/api/v1/posts",
            "/api/v1/tasks?month=2026-10",
            "/api/v1/results?month=2026-09",
            "/api/v1/rollups?year=2026&span=QUARTER&number=3"
        }) {
            assertThat(get(client, address))
                    .as(address)
                    .bodyJson()
                    .extractingPath("$.items.length()")
                    .isEqualTo(1);
        }
    }

    @Test
    void aMonthThatIsClosedButNotPublishedDoesNotExist() {
        PublishedMonth month = PublishedMonth.closed(jdbc, own, SEPTEMBER, "91.75");
        assertThat(items("/api/v1/results?month=2026-09")).isZero();
        assertThat(items("/api/v1/results?official=" + own.personId())).isZero();

        month.publish();
        MvcTestResult answer = get(client, "/api/v1/results?month=2026-09");
        assertThat(answer).bodyJson().extractingPath("$.items[0].total").isEqualTo("91.75");
        assertThat(answer).bodyJson().extractingPath("$.items[0].class").isEqualTo("B");
        assertThat(answer).bodyJson().extractingPath("$.items[0].version").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.items[0].rankInAgency").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void aMonthClosedAgainGivesTheNewVersionOnly() {
        PublishedMonth.closed(jdbc, own, SEPTEMBER, "70").publish().reissue("90");
        MvcTestResult answer = get(client, "/api/v1/results?month=2026-09");
        assertThat(answer).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.items[0].version").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.items[0].total").isEqualTo("90");
    }

    @Test
    void aQuarterIsThereOnceAllItsMonthsArePublished() {
        PublishedMonth.closed(jdbc, own, YearMonth.of(2026, 7), "90").publish();
        PublishedMonth.closed(jdbc, own, YearMonth.of(2026, 8), "90").publish();
        PublishedMonth last = PublishedMonth.closed(jdbc, own, SEPTEMBER, "90.5");
        assertThat(items("/api/v1/rollups?year=2026&span=QUARTER&number=3")).isZero();

        last.publish();
        MvcTestResult answer = get(client, "/api/v1/rollups?year=2026&span=QUARTER&number=3");
        assertThat(answer).bodyJson().extractingPath("$.items[0].mean").isEqualTo("90.166666667");
        assertThat(answer).bodyJson().extractingPath("$.items[0].class").isEqualTo("A");
        assertThat(answer).bodyJson().extractingPath("$.items[0].monthsRated").isEqualTo(3);
        assertThat(items("/api/v1/rollups?year=2026&span=YEAR")).isZero();
        assertThat(get(client, "/api/v1/rollups?year=2026&span=QUARTER&number=5"))
                .hasStatus(404);
    }

    @Test
    void aYearIsThereOnceItsRatingIsPublished() {
        long rating = PublishedYear.closed(jdbc, own, 2025);
        assertThat(items("/api/v1/rollups?year=2025&span=YEAR")).isZero();

        PublishedYear.publish(jdbc, rating);
        MvcTestResult answer = get(client, "/api/v1/rollups?year=2025&span=YEAR");
        assertThat(answer).bodyJson().extractingPath("$.items[0].mean").isEqualTo("91.5");
        assertThat(answer).bodyJson().extractingPath("$.items[0].class").isEqualTo("B");
        assertThat(answer).bodyJson().extractingPath("$.items[0].rank").isEqualTo(2);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 0; i < 4; i++) {
            city.official(own.agencyId(), own.unitId(), "MEMBER", "Cán bộ " + i);
        }
        int seen = 0;
        Object next = 0;
        do {
            MvcTestResult page = get(client, "/api/v1/officials?limit=2&after=" + next);
            assertThat(page).hasStatusOk();
            seen += size(page);
            next = read(page, "$.next");
        } while (next != null);
        assertThat(seen).isEqualTo(5);
    }

    @Test
    void postsAreTheWholeHistoryOrThoseOfADay() {
        jdbc.sql("""
                        insert into post (person_id, agency_id, unit_id, role, title, valid_from, valid_to)
                        values (?, ?, ?, 'MEMBER', 'Nhân viên', date '2020-01-01', date '2023-12-31')
                        """).params(own.personId(), own.agencyId(), own.unitId()).update();
        assertThat(items("/api/v1/posts?official=" + own.personId())).isEqualTo(2);
        assertThat(items("/api/v1/posts?on=2022-05-01")).isEqualTo(1);
        assertThat(items("/api/v1/posts?on=2019-05-01")).isZero();
    }

    @Test
    void aClientOfTheCityReadsAllAgenciesButNamesOneForTasks() {
        Registered all = TestClients.register(jdbc, null, READING);
        task(foreign);
        assertThat(get(all, "/api/v1/tasks?month=2026-10")).hasStatus(422);
        assertThat(get(all, "/api/v1/tasks?month=2026-10&agency=" + code(foreign)))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get(all, "/api/v1/officials/" + foreign.personId())).hasStatusOk();
        assertThat(get(all, "/api/v1/officials?agency=" + code(own)))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
    }

    private Official official(String name) {
        long agency = city.agency();
        return city.official(agency, city.unit(agency, "Văn phòng"), "MEMBER", name);
    }

    private String code(Official official) {
        return jdbc.sql("select code from agency where id = ?")
                .param(official.agencyId())
                .query(String.class)
                .single();
    }

    private void task(Official official) {
        jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, created_at)
                        values (?, ?, date '2026-10-01', 'Báo cáo', 'PLAN', date '2026-10-25', now())
                        """).params(official.agencyId(), official.personId()).update();
    }

    private int items(String address) {
        MvcTestResult answer = get(client, address);
        assertThat(answer).as(address).hasStatusOk();
        return size(answer);
    }

    private static int size(MvcTestResult answer) {
        return (Integer) java.util.Objects.requireNonNull(read(answer, "$.items.length()"));
    }

    private static @org.jspecify.annotations.Nullable Object read(MvcTestResult answer, String path) {
        try {
            return com.jayway.jsonpath.JsonPath.read(
                    new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8),
                    path);
        } catch (com.jayway.jsonpath.PathNotFoundException e) {
            return null;
        }
    }

    private MvcTestResult get(Registered caller, String address) {
        return mvc.get().uri(address).with(caller.bearer()).exchange();
    }
}
