package vn.congtam.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.exchange.PublishedMonth;
import vn.congtam.exchange.TestClients;
import vn.congtam.exchange.TestClients.Registered;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Results that were taken over from paper, as other systems read them. */
@ApplicationTest
class ImportedResultApiTests {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    Official official;
    Registered client;

    @BeforeEach
    void agency() {
        long agency = city.agency();
        official = city.official(agency, city.unit(agency, "Phòng Kinh tế"), "MEMBER", "Trần Văn Bình");
        client = TestClients.register(jdbc, agency, "results:read", "rollups:read", "changes:read");
    }

    @Test
    void areHandedOutWithTheirSourceAndDocument() {
        take(official, JUNE, "88.25", "45-TB/ĐU");
        String json = text("/api/v1/results?month=2026-06");
        assertThat((String) JsonPath.read(json, "$.items[0].source")).isEqualTo("IMPORTED");
        assertThat((String) JsonPath.read(json, "$.items[0].document")).isEqualTo("45-TB/ĐU");
        assertThat((String) JsonPath.read(json, "$.items[0].total")).isEqualTo("88.25");
        assertThat((Integer) JsonPath.read(json, "$.items[0].version")).isOne();
        Object rank = JsonPath.read(json, "$.items[0].rankInAgency");
        assertThat(rank).isNull();
    }

    @Test
    void standBesideScoredMonthsInOneOrderOfPages() {
        take(official, YearMonth.of(2026, 5), "70", "44-TB/ĐU");
        PublishedMonth.closed(jdbc, official, YearMonth.of(2026, 9), "91.75").publish();
        take(official, JUNE, "88.25", "45-TB/ĐU");
        String address = "/api/v1/results?limit=1&official=" + official.personId();
        List<String> months = new java.util.ArrayList<>();
        Object next = 0;
        while (next != null) {
            String page = text(address + "&after=" + next);
            List<String> found = JsonPath.read(page, "$.items[*].month");
            months.addAll(found);
            next = JsonPath.read(page, "$.next");
        }
        assertThat(months).containsExactly("2026-05", "2026-09", "2026-06");
        assertThat((List<?>) JsonPath.read(
                        text("/api/v1/results?official=" + official.personId()), "$.items[?(@.source == 'SCORED')]"))
                .hasSize(1);
    }

    @Test
    void stayWithTheAgencyThatTookThemOver() {
        take(official, JUNE, "88.25", "45-TB/ĐU");
        Registered elsewhere = TestClients.register(jdbc, city.agency(), "results:read");
        assertThat(mvc.get()
                        .uri("/api/v1/results?official=" + official.personId())
                        .with(elsewhere.bearer()))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void areInTheFeedAndGoneAfterTheirWithdrawal() {
        long first = take(official, JUNE, "88.25", "45-TB/ĐU");
        String told = text("/api/v1/changes");
        assertThat((String) JsonPath.read(told, "$.items[0].result.source")).isEqualTo("IMPORTED");
        assertThat((Integer) JsonPath.read(told, "$.items.length()")).isOne();

        jdbc.sql("update imported_month_result set live = false where batch_id = ?")
                .param(first)
                .update();
        take(official, JUNE, "80", "46-TB/ĐU");
        String again = text("/api/v1/changes");
        List<Boolean> gone = JsonPath.read(again, "$.items[*].gone");
        assertThat(gone).containsExactly(true, true, false);
        assertThat((Integer) JsonPath.read(again, "$.items[2].result.version")).isEqualTo(2);
        assertThat((List<?>) JsonPath.read(text("/api/v1/results?month=2026-06"), "$.items"))
                .hasSize(1);
    }

    @Test
    void makeAQuarterWholeWhoseLastMonthWasTakenOver() {
        jdbc.sql("update post set valid_from = date '2026-01-01' where id = ?")
                .param(official.postId())
                .update();
        for (int month = 4; month <= 6; month++) {
            take(official, YearMonth.of(2026, month), "80", "45-TB/ĐU");
        }
        String json = text("/api/v1/rollups?year=2026&span=QUARTER&number=2");
        assertThat((String) JsonPath.read(json, "$.items[0].mean")).isEqualTo("80");
        assertThat((Integer) JsonPath.read(json, "$.items[0].monthsRated")).isEqualTo(3);
    }

    /** The months before may be imported still, so the mean would move. */
    @Test
    void theLastMonthAloneMakesNoQuarterWhole() {
        jdbc.sql("update post set valid_from = date '2026-01-01' where id = ?")
                .param(official.postId())
                .update();
        take(official, JUNE, "80", "45-TB/ĐU");
        assertThat(quarter()).isEmpty();
        take(official, YearMonth.of(2026, 4), "80", "46-TB/ĐU");
        assertThat(quarter()).as("May is missing").isEmpty();
        take(official, YearMonth.of(2026, 5), "80", "47-TB/ĐU");
        assertThat(quarter()).hasSize(1);
    }

    @Test
    void aQuarterIsHandedOutOnlyOfPeopleWithTheImportedLastMonth() {
        Official other = city.official(official.agencyId(), official.unitId(), "MEMBER", "Lê Thị Hoa");
        jdbc.sql("update post set valid_from = date '2026-01-01' where id in (?, ?)")
                .params(official.postId(), other.postId())
                .update();
        for (int month = 4; month <= 6; month++) {
            take(official, YearMonth.of(2026, month), "80", "45-TB/ĐU");
        }
        take(other, YearMonth.of(2026, 5), "90", "48-TB/ĐU");
        assertThat(quarter()).containsExactly((int) official.personId());
        take(other, JUNE, "90", "49-TB/ĐU");
        assertThat(quarter()).containsExactly((int) official.personId(), (int) other.personId());
    }

    @Test
    void aHoleBetweenAnImportedAndAPublishedMonthIsNotPassedOver() {
        jdbc.sql("update post set valid_from = date '2026-01-01' where id = ?")
                .param(official.postId())
                .update();
        take(official, YearMonth.of(2026, 4), "80", "46-TB/ĐU");
        PublishedMonth.closed(jdbc, official, JUNE, "91").publish();
        assertThat(quarter()).isEmpty();
        take(official, YearMonth.of(2026, 5), "80", "47-TB/ĐU");
        assertThat(quarter()).hasSize(1);
    }

    private List<Integer> quarter() {
        return JsonPath.read(text("/api/v1/rollups?year=2026&span=QUARTER&number=2"), "$.items[*].officialId");
    }

    /** Answers the number of the import. */
    private long take(Official person, YearMonth month, String total, String document) {
        long batch = jdbc.sql("""
                        insert into import_batch (agency_id, file_name, sha256, document_no, imported_at, imported_by)
                        values (?, 'kq.xlsx', repeat('0', 64), ?, now(), ?) returning id
                        """)
                .params(person.agencyId(), document, person.accountId())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into imported_month_result (batch_id, agency_id, row_number, person_id, month, unit_id, unit_name, duty_group,
                            framework_version_id, rated, total, class_by_score, class)
                        values (?, ?, 1, ?, ?, ?, 'Phòng Kinh tế', '', (select max(id) from framework_version where code = '1841-QĐ/TU'), true,
                            cast(? as numeric), 'B', 'B')
                        """)
                .params(batch, person.agencyId(), person.personId(), month.atDay(1), person.unitId(), total)
                .update();
        return batch;
    }

    private String text(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(client.bearer()).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
