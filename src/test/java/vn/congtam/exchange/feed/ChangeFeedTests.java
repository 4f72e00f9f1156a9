package vn.congtam.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.exchange.PublishedMonth;
import vn.congtam.exchange.PublishedYear;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The clock stands on Tuesday, 20 October 2026. */
@ApplicationTest
class ChangeFeedTests {

    private static final String[] ALL = {"changes:read", "officials:read", "posts:read", "results:read"};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Official official;
    Registered client;

    @BeforeEach
    void agency() {
        long agency = city.agency();
        official = city.official(agency, city.unit(agency, "Phòng Kinh tế"), "MEMBER", "Trần Văn Bình");
        client = TestClients.register(jdbc, agency, ALL);
    }

    /** What is written first and committed last would be lost with numbers from a sequence. */
    @Test
    void aTransactionThatCommitsLateIsToldAfterWhatWasReadMeanwhile() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Official other = city.official(official.agencyId(), official.unitId(), "MEMBER", "Lê Văn Chậm");
        long start = drain();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> late = threads.submit(() -> transaction.executeWithoutResult(status -> {
                rename(official, "Viết trước, chốt sau");
                written.countDown();
                await(read);
            }));
            await(written);
            rename(other, "Viết sau, chốt trước");

            Map<String, Object> page = page("?after=" + start);
            assertThat(names(page)).containsExactly("Viết sau, chốt trước");
            long next = next(page);
            assertThat(page("?after=" + next).get("items"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .isEmpty();
            read.countDown();
            late.get(30, TimeUnit.SECONDS);

            assertThat(names(page("?after=" + next))).containsExactly("Viết trước, chốt sau");
        }
    }

    @Test
    void manyWritersAndOneReaderLoseAndRepeatNothing() throws Exception {
        long start = drain();
        List<Official> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            people.add(city.official(official.agencyId(), official.unitId(), "MEMBER", "Người " + i));
        }
        List<Long> seen = new ArrayList<>();
        long at = start;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> writers = new ArrayList<>();
            for (Official person : people) {
                writers.add(
                        threads.submit(() -> transaction.executeWithoutResult(status -> rename(person, "Đổi tên"))));
            }
            boolean writing = true;
            while (writing) {
                writing = writers.stream().anyMatch(writer -> !writer.isDone());
                at = collect(at, seen);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        collect(at, seen);
        assertThat(seen).doesNotHaveDuplicates().isSorted();
        assertThat(jdbc.sql("select position from api_change where agency_id = ? and position > ? order by position")
                        .params(official.agencyId(), start)
                        .query((row, n) -> row.getLong(1))
                        .list())
                .isEqualTo(seen);
    }

    @Test
    void tellsPeoplePostsAndPublishedResultsAsTheyAreNow() {
        long start = drain();
        rename(official, "Trần Văn Mới");
        jdbc.sql("update post set title = 'Phó phòng' where id = ?")
                .param(official.postId())
                .update();
        PublishedMonth month = PublishedMonth.closed(jdbc, official, YearMonth.of(2026, 9), "91.75");
        assertThat(kinds(page("?after=" + start))).containsExactly("OFFICIAL", "POST");

        month.publish();
        Map<String, Object> page = page("?after=" + start);
        assertThat(kinds(page)).containsExactly("OFFICIAL", "POST", "RESULT");
        String json = text("?after=" + start);
        assertThat((String) JsonPath.read(json, "$.items[0].official.fullName")).isEqualTo("Trần Văn Mới");
        assertThat((String) JsonPath.read(json, "$.items[1].post.title")).isEqualTo("Phó phòng");
        assertThat((String) JsonPath.read(json, "$.items[2].result.total")).isEqualTo("91.75");

        month.reissue("93");
        String again = text("?after=" + start);
        assertThat((Boolean) JsonPath.read(again, "$.items[2].gone")).isTrue();
        assertThat((Integer) JsonPath.read(again, "$.items[3].result.version")).isEqualTo(2);
        assertThat((String) JsonPath.read(again, "$.items[3].result.total")).isEqualTo("93");
    }

    @Test
    void tellsAYearlyResultOnceItsRatingIsPublishedToThoseWhoMayReadRollups() {
        Registered reader = TestClients.register(jdbc, official.agencyId(), "changes:read", "rollups:read");
        long rating = PublishedYear.closed(jdbc, official, 2025);
        assertThat(kinds(page(reader, ""))).isEmpty();

        PublishedYear.publish(jdbc, rating);
        String json = text(reader, "");
        assertThat((String) JsonPath.read(json, "$.items[0].kind")).isEqualTo("YEAR_RESULT");
        assertThat((String) JsonPath.read(json, "$.items[0].yearResult.class")).isEqualTo("B");
        assertThat((String) JsonPath.read(json, "$.items[0].yearResult.mean")).isEqualTo("91.5");
        assertThat((Integer) JsonPath.read(json, "$.items[0].yearResult.id"))
                .isEqualTo(JsonPath.read(json, "$.items[0].id"));
        assertThat((Integer) JsonPath.read(json, "$.items.length()")).isOne();
        assertThat(kinds(page(""))).as("without the scope for roll-ups").isEmpty();
    }

    @Test
    void whatNobodySeesOfAPersonIsNoChange() {
        long start = drain();
        jdbc.sql("update person set email = 'a@b.test', version = version + 1 where id = ?")
                .param(official.personId())
                .update();
        jdbc.sql("update post set version = version + 1 where id = ?")
                .param(official.postId())
                .update();
        assertThat(kinds(page("?after=" + start))).isEmpty();
    }

    @Test
    void whoMovesAwayIsGoneForTheOldAgencyAndThereForTheNewOne() {
        long agency = city.agency();
        Registered there = TestClients.register(jdbc, agency, ALL);
        long start = drain();
        jdbc.sql("update person set agency_id = ? where id = ?")
                .params(agency, official.personId())
                .update();
        String old = text("?after=" + start);
        assertThat((Boolean) JsonPath.read(old, "$.items[0].gone")).isTrue();
        assertThat(old).doesNotContain("Trần Văn Bình");
        assertThat(text(there, "")).contains("Trần Văn Bình");
    }

    @Test
    void aFeedHoldsOnlyWhatTheClientMayReadAnyway() {
        Registered narrow = TestClients.register(jdbc, official.agencyId(), "changes:read", "posts:read");
        Registered elsewhere = TestClients.register(jdbc, city.agency(), ALL);
        rename(official, "Trần Văn Đổi");
        jdbc.sql("update post set title = 'Phó phòng' where id = ?")
                .param(official.postId())
                .update();
        PublishedMonth.closed(jdbc, official, YearMonth.of(2026, 9), "91.75").publish();
        assertThat(kinds(page(narrow, ""))).containsExactly("POST");
        assertThat(kinds(page(elsewhere, ""))).isEmpty();
        assertThat(kinds(page(client, ""))).containsExactly("OFFICIAL", "POST", "RESULT");
    }

    @Test
    void aClientGoesOnWhereItHasAcknowledgedAndNeverAheadOfWhatItWasGiven() {
        rename(official, "Lần một");
        Map<String, Object> first = page("?limit=1");
        long next = next(first);
        assertThat(names(page(""))).as("not acknowledged, told again").containsExactly("Lần một");
        assertThat(mvc.get().uri("/api/v1/changes?after=" + (next + 1000)).with(client.bearer()))
                .hasStatus(422);
        assertThat(acknowledge(next + 1000)).hasStatus(422);
        assertThat(acknowledge(next))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.acknowledgedTo")
                .isEqualTo((int) next);
        rename(official, "Lần hai");
        assertThat(names(page(""))).containsExactly("Lần hai");
        assertThat(acknowledge(0))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.acknowledgedTo")
                .isEqualTo((int) next);
    }

    @Test
    void theReportSaysWhatWaitsForHowManyWorkingDays() {
        change("2026-10-12 10:00+07", 2);
        change("2026-10-13 10:00+07", 1);
        change("2026-10-20 08:00+07", 4);
        String admin = city.granted("ADMINISTRATOR", null);
        assertThat(mvc.get().uri("/data-exchange/" + client.id()).with(city.as(admin)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "12/10/2026",
                        ">2<",
                        ">6<",
                        "Quá hạn 2",
                        "13/10/2026",
                        ">1<",
                        ">5<",
                        "Còn trong hạn",
                        "20/10/2026",
                        ">4<",
                        ">0<");
        assertThat(mvc.get().uri("/data-exchange").with(city.as(city.granted("CITY_HR", null))))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(client.name(), ">7<", "12/10/2026", ">6<", "Quá hạn 2")
                .doesNotContain("/admin/api-clients/");
        page("");
        acknowledge(jdbc.sql("select fetched_to from api_reader where client_id = ?")
                .param(client.id())
                .query(Long.class)
                .single());
        assertThat(mvc.get().uri("/data-exchange/" + client.id()).with(city.as(admin)))
                .bodyText()
                .contains("Không có thay đổi nào đang chờ");
    }

    @Test
    void noChangeIsRewritten() {
        rename(official, "Đổi");
        page("");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> jdbc.sql("update api_change set position = 1 where agency_id = ?")
                                .param(official.agencyId())
                                .update()))
                .isNotNull();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> jdbc.sql(
                                "update api_reader set acknowledged_to = acknowledged_to - 1 where client_id = ?")
                        .param(client.id())
                        .update()))
                .isNotNull();
    }

    private void change(String at, int times) {
        for (int i = 0; i < times; i++) {
            jdbc.sql(
                            "insert into api_change (kind, subject_id, agency_id, changed_at) values ('OFFICIAL', ?, ?, cast(? as timestamptz))")
                    .params(official.personId(), official.agencyId(), at)
                    .update();
        }
    }

    private void rename(Official person, String name) {
        jdbc.sql("update person set full_name = ? where id = ?")
                .params(name, person.personId())
                .update();
    }

    /** Reads everything so far. */
    private long drain() {
        return next(page("?limit=500"));
    }

    private long collect(long after, List<Long> seen) {
        Map<String, Object> page = page("?limit=500&after=" + after);
        for (Object item : (List<?>) java.util.Objects.requireNonNull(page.get("items"))) {
            seen.add(((Number) java.util.Objects.requireNonNull(((Map<?, ?>) item).get("position"))).longValue());
        }
        return next(page);
    }

    private MvcTestResult acknowledge(long upTo) {
        return mvc.post()
                .uri("/api/v1/changes/acknowledgement")
                .with(client.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"upTo\": " + upTo + "}")
                .exchange();
    }

    private Map<String, Object> page(String query) {
        return page(client, query);
    }

    private Map<String, Object> page(Registered caller, String query) {
        return JsonPath.read(text(caller, query), "$");
    }

    private String text(String query) {
        return text(client, query);
    }

    private String text(Registered caller, String query) {
        MvcTestResult answer =
                mvc.get().uri("/api/v1/changes" + query).with(caller.bearer()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static long next(Map<String, Object> page) {
        return ((Number) java.util.Objects.requireNonNull(page.get("next"))).longValue();
    }

    private static List<String> kinds(Map<String, Object> page) {
        return JsonPath.read(page, "$.items[*].kind");
    }

    private static List<String> names(Map<String, Object> page) {
        return JsonPath.read(page, "$.items[*].official.fullName");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
