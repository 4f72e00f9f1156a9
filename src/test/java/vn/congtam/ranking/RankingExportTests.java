package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class RankingExportTests {

    private static final int HEAD = 3;
    private static final int PEOPLE = 61;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    TestMonth month;

    @BeforeEach
    void moreDecidedPeopleThanAPageShows() {
        month = new TestMonth(jdbc, city);
        month.decide(month.head, "AGENCY_HEAD", "94.25");
        IntStream.range(1, PEOPLE).forEach(i -> month.decided(String.valueOf(98 - i * 0.5)));
    }

    private MvcTestResult get(String username, String query) {
        return mvc.get()
                .uri("/agencies/" + month.agency + "/ranking?month=2026-10" + query)
                .with(city.as(username))
                .exchange();
    }

    private List<Row> file(String username, String query) throws IOException {
        byte[] content = get(username, query + "&export=xlsx").getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<Row> rows = workbook.getFirstSheet().read();
            return rows.subList(HEAD, rows.size());
        }
    }

    private String name(Official official) {
        return jdbc.sql("select full_name from person where id = ?")
                .param(official.personId())
                .query(String.class)
                .single();
    }

    @Test
    void theFileHoldsEverybodyWhateverPartThePageShows() throws IOException {
        for (String query : List.of("", "&view=all", "&view=all&page=2", "&view=unit")) {
            assertThat(file(month.hr, query)).hasSize(PEOPLE);
        }
        Row first = file(month.hr, "").getFirst();
        assertThat(first.getCell(4).getType()).isEqualTo(CellType.NUMBER);
        assertThat(first.getCellAsNumber(4)).contains(new BigDecimal("97.5"));
        assertThat(first.getCellText(6)).isEqualTo("A");
    }

    @Test
    void nobodyTakesTheOwnResultOutBeforeItIsPublishedAndItsPlaceTellsNothing() throws IOException {
        List<Row> rows = file(month.head.username(), "");
        Row own = rows.getLast();
        assertThat(own.getCellText(2)).isEqualTo(name(month.head));
        assertThat(own.getCell(4)).isNull();
        assertThat(own.getCellText(8)).isEqualTo("Kết quả của bản thân hiện sau khi công khai.");
        assertThat(rows).noneMatch(row -> "94.25".equals(row.getCellText(4)));
        assertThat(file(month.hr, "")).anyMatch(row -> "94.25".equals(row.getCellText(4)));
    }

    @Test
    void whoMayNotSeeThePageGetsNoFileEither() {
        String stranger = city.granted("HR", city.agency());
        String administrator = city.granted("ADMINISTRATOR", null);
        for (String username :
                List.of(stranger, administrator, month.people.getFirst().username())) {
            for (String format : List.of("xlsx", "csv")) {
                assertThat(get(username, "&export=" + format)).hasStatus(404);
            }
        }
    }

    @Test
    void anUnknownFormatOrTableIsNotFound() {
        assertThat(get(month.hr, "&export=pdf")).hasStatus(404);
        assertThat(get(month.hr, "&export=xlsx&table=other")).hasStatus(404);
    }

    @Test
    void takingOutIsPutOnRecordOfTheAgencyWithItsFilter() {
        get(month.hr, "&view=unit&export=csv");
        List<String> details = jdbc.sql(
                        "select detail::text from audit_event where agency_id = ? and action = 'table.exported'")
                .param(month.agency)
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(details).hasSize(1).first().asString().contains("view=unit", "csv", "ranking.title");
    }

    @Test
    void theLinksCarryTheFiltersOfThePage() {
        assertThat(get(month.hr, "&view=unit&page=2"))
                .bodyText()
                .contains("ranking?month=2026-10&amp;view=unit&amp;export=xlsx\"", "view=unit&amp;export=csv\"")
                .doesNotContain("page=2&amp;export");
    }

    @Test
    void theAnswerIsKeptNowhereAndNamesAVietnameseFile() {
        MvcTestResult xlsx = get(month.hr, "&export=xlsx");
        assertThat(xlsx)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(xlsx.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''X%E1%BA%BFp%20h%E1%BA%A1ng");
        assertThat(get(month.hr, "&export=csv").getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
    }

    @Test
    void csvWritesADecimalCommaAndDefusesFormulas() throws IOException {
        Official tricky = month.decided("89.75");
        jdbc.sql("update person set full_name = ? where id = ?")
                .params("=HYPERLINK(A1)", tricky.personId())
                .update();
        String csv = get(month.hr, "&export=csv").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFHạng;").contains(";'=HYPERLINK(A1);").contains(";89,75;");
        assertThat(file(month.hr, ""))
                .anyMatch(row -> row.getCell(2).getType() == CellType.STRING
                        && row.getCellText(2).equals("=HYPERLINK(A1)"));
    }

    @Test
    void theCitysTotalsAreThoseOfItsAgencies() throws IOException {
        byte[] content = mvc.get()
                .uri("/city?month=2026-10&export=xlsx")
                .with(city.as(city.granted("CITY_HR", null)))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<Row> rows = workbook.getFirstSheet().read();
            int agencies =
                    jdbc.sql("select count(*) from agency").query(Integer.class).single();
            int sheets = jdbc.sql("select count(*) from score_sheet where month = date '2026-10-01'")
                    .query(Integer.class)
                    .single();
            assertThat(rows).hasSize(HEAD + agencies + 1);
            assertThat(rows.getLast().getCellText(0)).isEqualTo("Cộng");
            assertThat(rows.getLast().getCellAsNumber(2)).contains(BigDecimal.valueOf(sheets));
        }
    }
}
