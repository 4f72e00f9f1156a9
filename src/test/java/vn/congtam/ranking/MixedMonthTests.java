package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.document.Pdf;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** A month in which civil servants are rated with Decree 335 and everybody else with Decision 1841. */
@ApplicationTest
class MixedMonthTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    MonthClosing closing;

    @Autowired
    QuotaDecisions decisions;

    @Autowired
    Results results;

    @Autowired
    Explanations explanations;

    @Autowired
    CityOverview overview;

    @Autowired
    MockMvcTester mvc;

    TestMonth month;
    long decree;

    @BeforeEach
    void tenPeopleUnderEachRule() {
        month = new TestMonth(jdbc, city);
        decree = city.framework("335/2025/NĐ-CP");
        for (int i = 0; i < 10; i++) {
            month.decided(i < 5 ? "9" + i : "80");
        }
        month.ratedWith(decree);
        for (int i = 0; i < 10; i++) {
            month.decided(i < 5 ? "9" + i : "80");
        }
    }

    @Test
    void everyRuleHasItsOwnLimitAndItsOwnRanks() {
        ClosingRecord record = closing.close(month.period, null, null);

        assertThat(results.parts(record.id()))
                .extracting(ClosingPart::rated, ClosingPart::quotaPercent, ClosingPart::quotaLimit)
                .containsExactlyInAnyOrder(tuple(10, 30, 3), tuple(10, 20, 1));
        assertThat(record.quotaLimit()).isEqualTo(4);
        assertThat(record.people()).isEqualTo(20);
        assertThat(classes(month.frameworkId())).containsExactly("A", "A", "A", "B", "B");
        assertThat(classes(decree)).containsExactly("A", "B", "B", "B", "B");
        assertThat(jdbc.sql("select max(rank_agency) from month_result where closing_id = ?")
                        .param(record.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void anExplanationSpeaksOfTheRuleThatThePersonIsRatedWith() {
        closing.close(month.period, null, null);
        Explanation why = explanations.of(sheet(month.people.get(15)));
        assertThat(why.framework().code()).isEqualTo("335/2025/NĐ-CP");
        assertThat(explanations.of(sheet(month.people.get(5))).framework().code())
                .isEqualTo("1841-QĐ/TU");
    }

    @Test
    void theRankingShowsOneRuleAtATimeAndLeadsToTheOther() {
        String path = "/agencies/" + month.agency + "/ranking";
        assertThat(mvc.get().uri(path).with(city.as(month.hr)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Mỗi khung xếp hạng và tính tỷ lệ riêng", "Nguyễn Thị Số 4", "framework=" + decree)
                .doesNotContain("Nguyễn Thị Số 14");
        assertThat(mvc.get()
                        .uri(path + "?framework=" + decree)
                        .with(city.as(month.hr))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Số 14", "HTXS")
                .doesNotContain("Nguyễn Thị Số 4<");
        assertThat(mvc.get()
                        .uri(path + "?framework=999999")
                        .with(city.as(month.hr))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void theExtendedLimitIsGrantedForEveryRuleAndSaysSo() {
        assertThat(mvc.get()
                        .uri("/agencies/" + month.agency + "/ranking/extension?month=2026-10")
                        .with(city.as(month.hr))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("áp dụng cho tất cả các khung", "Tỷ lệ thường là 30 %", "Tỷ lệ thường là 20 %");
    }

    @Test
    void thePrintedSignOffListNamesEveryRuleThatApplies() {
        closing.close(month.period, null, null);
        jdbc.sql("update period set status = 'PUBLISHED', published_at = now(), audience = 'AGENCY' where id = ?")
                .param(month.period)
                .update();
        assertThat(pdf("/agencies/" + month.agency + "/sign-off.pdf").text())
                .contains("1841-QĐ/TU, bản 1; 335/2025/NĐ-CP, bản 1");
        assertThat(pdf("/agencies/" + month.agency + "/papers/decision.pdf").text())
                .contains("1841-QĐ/TU, bản 1; 335/2025/NĐ-CP, bản 1", "10 người được xếp loại", "HTXS");
    }

    private Pdf pdf(String path) {
        return Pdf.of(mvc.get()
                .uri(path)
                .with(city.as(month.hr))
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    @Test
    void aTieOfOneRuleIsSettledWithoutTouchingTheOther() {
        month.ratedWith(month.frameworkId());
        Official one = month.decided("92");
        assertThatThrownBy(() -> closing.close(month.period, null, null)).hasMessageContaining("ranking.error.tie");
        long other = sheet(month.people.get(2));
        decisions.settleTie(
                month.period, month.frameworkId(), "", Set.of(other), "Khối lượng lớn hơn", month.head.personId());
        closing.close(month.period, null, null);
        assertThat(month.classOf(one)).isEqualTo("B");
        assertThat(classes(decree)).containsExactly("A", "B", "B", "B", "B");
    }

    @Test
    void theHashChangesWithEitherPart() {
        String seen = closing.close(month.period, null, null).resultHash();
        assertThat(results.parts(closingId())).extracting(part -> part.people()).containsExactly(10, 10);
        assertThat(seen).hasSize(64);
        assertThatThrownBy(() -> jdbc.sql("update score_sheet set framework_version_id = ? where id = ?")
                        .params(decree, sheet(month.people.getFirst()))
                        .update())
                .hasStackTraceContaining("CT");
    }

    @Test
    void theSummaryCountsEveryRuleByItself() throws Exception {
        closing.close(month.period, null, null);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(paper("summary.xlsx?month=2026-10")))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(5)).isEqualTo("Khung tiêu chí");
            assertThat(rows.stream().skip(3).map(row -> row.getCellText(5) + " " + row.getCellText(13)))
                    .hasSize(20)
                    .startsWith("1841-QĐ/TU A")
                    .endsWith("335/2025/NĐ-CP HTT");
            List<String> proofs = workbook.getSheet(1).orElseThrow().read().stream()
                    .map(row -> row.getCellText(0) + ": " + row.getCellText(1))
                    .toList();
            assertThat(proofs)
                    .containsSubsequence(
                            "Tỷ lệ khống chế loại A: 30 %, tối đa 3 người",
                            "Tỷ lệ khống chế loại HTXS: 20 %, tối đa 1 người");
        }
        assertThat(SignOffTests.text(paper("summary.pdf?month=2026-10")).replaceAll("\\s+", " "))
                .contains("Quyết định số 1841-QĐ/TU", "335/2025/NĐ-CP", "HTXS", "Nguyễn Thị Số 14");
    }

    private byte[] paper(String name) {
        return mvc.get()
                .uri("/agencies/" + month.agency + "/" + name)
                .with(city.as(month.hr))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void theCityCountsBothRulesUnderOneLetterAndNamesTheClassesOfASingleOne() {
        closing.close(month.period, null, null);
        closing.publish(month.period, Audience.PERSON, null);
        CityRow mixed = cityRow(month.agency);
        assertThat(mixed.isMixed()).isTrue();
        assertThat(mixed.quotaPercent()).isNull();
        assertThat(mixed.segments(null)).extracting(CityRow.Segment::text).containsExactly("A 4", "B 16");

        TestMonth other = new TestMonth(jdbc, city);
        other.ratedWith(decree);
        other.decided("80");
        closing.close(other.period, null, null);
        closing.publish(other.period, Audience.PERSON, null);
        CityRow single = cityRow(other.agency);
        assertThat(single.frameworkId()).isEqualTo(decree);
        assertThat(single.quotaPercent()).isEqualTo(20);
        assertThat(single.segments(
                        explanations.of(sheet(other.people.getFirst())).framework()))
                .extracting(CityRow.Segment::text)
                .containsExactly("HTT 1");
        assertThat(mvc.get()
                        .uri("/city?month=2026-10")
                        .with(city.as(city.granted("CITY_HR", null)))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Tỷ lệ A (HTXS)");
    }

    private CityRow cityRow(long agency) {
        return IntStream.rangeClosed(1, overview.agencies() / CityOverview.PAGE + 1)
                .mapToObj(page -> overview.of(YearMonth.of(2026, 10), page))
                .flatMap(List::stream)
                .filter(row -> row.agencyId() == agency)
                .findFirst()
                .orElseThrow();
    }

    private long closingId() {
        return jdbc.sql("select id from closing where period_id = ?")
                .param(month.period)
                .query(Long.class)
                .single();
    }

    /** Classes of the five best of a rule. */
    private List<String> classes(long framework) {
        return jdbc.sql("""
                        select class from month_result where period_id = ? and framework_version_id = ?
                        order by total desc limit 5
                        """)
                .params(month.period, framework)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long sheet(Official official) {
        return jdbc.sql("select id from score_sheet where person_id = ?")
                .param(official.personId())
                .query(Long.class)
                .single();
    }
}
