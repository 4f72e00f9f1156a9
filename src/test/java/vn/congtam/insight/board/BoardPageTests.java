package vn.congtam.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congtam.insight.board.TestBoard.AUGUST;
import static vn.congtam.insight.board.TestBoard.CITY_RULE;
import static vn.congtam.insight.board.TestBoard.DECREE;
import static vn.congtam.insight.board.TestBoard.SEPTEMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TakenTable;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The boards as they are shown: who sees which, where figures lead, what a page costs. */
@ApplicationTest
class BoardPageTests {

    private static final Pattern LIST = Pattern.compile("<a[^>]*href=\"([^\"]*/board/people[^\"]*)\"[^>]*>([^<]*)</a>");
    private static final Pattern FOUND = Pattern.compile("<p class=\"lead\"><span>([0-9.]+) người</span>");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    MockMvcTester mvc;

    TestBoard month;
    Official ha;
    Official lan;
    String cityHr;
    String inspector;

    @BeforeEach
    void twoPublishedMonths() {
        month = new TestBoard(jdbc, city);
        ha = month.member(month.culture, "Nguyễn Thị Hà");
        lan = month.member(month.economy, "Đỗ Thị Lan");
        cityHr = city.granted("CITY_HR", null);
        inspector = city.granted("INSPECTOR", null);
        month.result(ha, AUGUST, "70");
        month.result(lan, AUGUST, "60");
        month.result(ha, SEPTEMBER, "92.5");
        month.result(month.head, SEPTEMBER, "95", CITY_RULE, "B");
        month.result(lan, SEPTEMBER, "88");
        month.result(month.member(month.economy, "Lê Thị Mai"), SEPTEMBER, "-");
        month.result(month.member(month.economy, "Phạm Thị Thu"), SEPTEMBER, "91", DECREE, null);
    }

    @Test
    void everyFigureLeadsToAListOfThatManyPeople() {
        publish();
        List<String> addresses = new ArrayList<>();
        Matcher links = LIST.matcher(text(month.hr, board("")));
        while (links.find()) {
            Matcher number = Pattern.compile("\\d+").matcher(links.group(2));
            assertThat(number.find()).as(links.group()).isTrue();
            String list = text(month.hr, links.group(1).replace("&amp;", "&"));
            Matcher found = FOUND.matcher(list);
            assertThat(found.find()).as(links.group(1)).isTrue();
            assertThat(found.group(1)).as(links.group()).isEqualTo(number.group());
            addresses.add(links.group(1));
        }
        assertThat(addresses)
                .anyMatch(a -> a.contains("rating=A"))
                .anyMatch(a -> a.contains("names=HTXS-HTT-HT-KHT"))
                .anyMatch(a -> a.contains("rating=-"))
                .anyMatch(a -> a.contains("from=90"))
                .anyMatch(a -> a.contains("was=B"))
                .anyMatch(a -> a.contains("was=none"))
                .anyMatch(a -> a.contains("move=up"))
                .anyMatch(a -> a.contains("moved=true"))
                .anyMatch(a -> a.contains("unit=" + month.economy));
    }

    @Test
    void everyPictureHasATableAndEveryFrameworkItsNames() {
        publish();
        String page = text(month.hr, board(""));

        assertThat(page.split("data-chart=", -1)).hasSize(5); // two frameworks, two pictures each
        assertThat(Pattern.compile("<figure data-chart[^>]*><table")
                        .matcher(page)
                        .results())
                .hasSize(4);
        assertThat(page).contains("HTXS", "KHT", "Phòng Kinh tế", "Chuyển loại từ tháng 08/2026 sang tháng 09/2026");
    }

    @Test
    void theLinksOfABoardLeadToPages() {
        publish();
        for (String view : List.of("", "/months", "/comparison", "/gaps")) {
            for (String link : links(text(month.hr, board(view)))) {
                assertThat(get(month.hr, link))
                        .as(view + " " + link)
                        .matches(r -> r.getResponse().getStatus() < 400);
            }
        }
        for (String view : List.of("", "/months", "/comparison", "/flows")) {
            for (String link : links(text(cityHr, "/city-board" + view + "?month=2026-09"))) {
                assertThat(get(cityHr, link))
                        .as(view + " " + link)
                        .matches(r -> r.getResponse().getStatus() < 400);
            }
        }
    }

    @Test
    void anAddressWithoutMonthNamesTheNewestClosedOne() {
        publish();
        assertThat(get(month.hr, "/agencies/" + month.agency + "/board"))
                .hasRedirectedUrl("/agencies/" + month.agency + "/board?month=2026-09");
    }

    @Test
    void beforePublicationOnlyThoseInChargeAndInspectorsSeeAClosedMonth() {
        month.close(AUGUST);
        month.close(SEPTEMBER);

        assertThat(text(month.hr, board(""))).contains("Phân bố theo loại");
        assertThat(text(month.authority.username(), board(""))).contains("Phân bố theo loại");
        assertThat(text(inspector, board(""))).contains("Phân bố theo loại");
        for (String outsider : List.of(cityHr, month.head.username())) {
            assertThat(text(outsider, board("")))
                    .doesNotContain("Phân bố theo loại")
                    .contains("Chưa có tháng nào");
            assertThat(text(outsider, people(""))).doesNotContain("/explanation");
        }
        assertThat(text(cityHr, "/city-board?month=2026-09")).doesNotContain("/agencies/" + month.agency + "/board");
    }

    @Test
    void theHeadOfAUnitSeesTheOwnUnitAndThePeopleReviewed() {
        publish();
        String page = text(month.head.username(), board(""));

        assertThat(page).contains("Kết quả của một đơn vị").doesNotContain("Phòng Kinh tế");
        assertThat(get(month.head.username(), board("") + "&unit=" + month.economy))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(month.head.username(), people("&unit=" + month.economy))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(month.head.username(), "/agencies/" + month.agency + "/board/progress?month=2026-09"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(month.head.username(), people("")))
                .contains("Nguyễn Thị Hà")
                .doesNotContain("Đỗ Thị Lan");
    }

    @Test
    void othersFindNothing() {
        publish();
        String otherHr = city.granted("HR", city.agency());
        String administrator = city.granted("ADMINISTRATOR", null);
        for (String stranger : List.of(otherHr, administrator, ha.username())) {
            for (String address :
                    List.of(board(""), people(""), board("/months"), board("/comparison"), board("/gaps"))) {
                assertThat(get(stranger, address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
            }
            assertThat(get(stranger, "/city-board")).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    /** Not even who leads the closing reads the own result before it is published. */
    @Test
    void theOwnResultStaysHiddenUntilItIsPublished() {
        month.result(month.authority, SEPTEMBER, "99");
        month.close(SEPTEMBER);
        assertThat(text(month.authority.username(), people("")))
                .contains("Đỗ Thị Lan")
                .doesNotContain("99,0");
        month.publish(AUGUST);
        jdbc.sql("update period set status = 'PUBLISHED', published_at = now(), audience = 'PERSON' where id = ?")
                .param(month.period(SEPTEMBER))
                .update();
        assertThat(text(month.authority.username(), people(""))).contains("99,0");
    }

    @Test
    void readingAListIsPutOnRecord() {
        publish();
        text(cityHr, people("&rating=A"));

        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'results.viewed' and agency_id = ? and actor = ?")
                        .params(month.agency, cityHr)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theCityRanksItsAgencies() {
        publish();
        String page = text(cityHr, "/city-board?month=2026-09&order=a");

        assertThat(page).contains("/agencies/" + month.agency + "/board?month=2026-09", "aria-sort=\"descending\"");
        assertThat(text(cityHr, "/city-board/comparison?month=2026-09&with=2026-08"))
                .contains("So sánh hai tháng của các cơ quan");
    }

    @Test
    void theCitySeesWhereMostPeopleFell() {
        TestBoard other = new TestBoard(jdbc, city);
        Official mover = month.member(month.economy, "Bùi Thị Mới");
        other.result(mover, AUGUST, "60");
        other.result(mover, SEPTEMBER, "-");
        month.result(mover, SEPTEMBER, "95");
        other.publish(AUGUST);
        other.publish(SEPTEMBER);
        publish();
        String page = text(cityHr, "/city-board/flows?month=2026-09").replace('\u00a0', ' ');
        String base = "/agencies/" + month.agency + "/board/people?month=2026-09&amp;move=";

        assertThat(page).contains("Chuyển loại từ tháng 08/2026 sang tháng 09/2026", base + "up", "2 (100 %)");
        assertThat(text(cityHr, "/agencies/" + month.agency + "/board/people?month=2026-09&move=up"))
                .contains("Nguyễn Thị Hà")
                .doesNotContain("Bùi Thị Mới");
        assertThat(TakenTable.of(mvc, city, cityHr, "/city-board/flows?month=2026-09")
                        .row(name())
                        .subList(1, 7))
                .containsExactly("2", "2", "0", "0", "1", "0");
    }

    @Test
    void everyFigureOfTheFlowsOfTheCityLeadsToItsPeople() {
        TestBoard other = new TestBoard(jdbc, city);
        Official mover = month.member(month.economy, "Bùi Thị Đến");
        other.result(mover, AUGUST, "60");
        other.publish(AUGUST);
        month.result(mover, SEPTEMBER, "95");
        publish();

        String flows = text(cityHr, "/city-board/flows?month=2026-09");
        Matcher cell = Pattern.compile("href=\"(/city-board/people[^\"]*was=C[^\"]*rating=A[^\"]*)\"")
                .matcher(flows);
        assertThat(cell.find()).isTrue();
        String path = cell.group(1).replace("&amp;", "&");

        assertThat(text(cityHr, path))
                .contains("Bùi Thị Đến", name(), "Tháng 08/2026: C", "/city-board/flows?month=2026-09");
        assertThat(TakenTable.of(mvc, city, cityHr, path).row("Bùi Thị Đến")).contains(name());
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'results.viewed' and subject_type = 'city'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(get(month.hr, path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String name() {
        return jdbc.sql("select name from agency where id = ?")
                .param(month.agency)
                .query(String.class)
                .single();
    }

    @Test
    void aBoardCostsAtMostSixStatements() {
        publish();
        for (String address : List.of(
                board(""), board("/months"), board("/comparison"), board("/gaps"), board("/progress"), people(""))) {
            assertCheap(month.hr, address);
        }
        for (String address :
                List.of("/city-board", "/city-board/months", "/city-board/comparison", "/city-board/flows")) {
            assertCheap(cityHr, address);
        }
    }

    @Test
    void theRunningMonthBurnsDownByWorkingDay() {
        long october = month.period(java.time.YearMonth.of(2026, 10));
        long first = month.newSheet(ha, october, "DRAFT", CITY_RULE);
        long second = month.newSheet(lan, october, "DRAFT", CITY_RULE);
        step(first, october, "2026-10-16 10:00+07", "SUBMITTED"); // Friday
        step(second, october, "2026-10-19 10:00+07", "SUBMITTED"); // Monday, without a reviewer: waits for the decision
        step(first, october, "2026-10-19 11:00+07", "REVIEWED");
        step(first, october, "2026-10-20 08:00+07", "DECIDED");

        String page = text(month.hr, "/agencies/" + month.agency + "/board/progress?month=2026-10");

        assertThat(rows(page))
                .contains("16/10 1 2 2", "19/10 0 0 2", "20/10 0 0 1")
                .noneMatch(row -> row.startsWith("17/10") || row.startsWith("18/10"));
        assertThat(page).contains("hạn gửi", "hạn quyết định");
    }

    private void step(long sheet, long period, String at, String to) {
        jdbc.sql("""
                        insert into sheet_transition (sheet_id, period_id, at, actor_name, verb, from_status, to_status)
                        values (?, ?, cast(? as timestamptz), 'x', 'SUBMITTED', 'DRAFT', ?)
                        """).params(sheet, period, at, to).update();
    }

    private static List<String> rows(String page) {
        return Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(row -> row.group(1)
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    private void assertCheap(String username, String address) {
        assertThat(get(username, address)).hasStatusOk();
        var signedIn = city.as(username);
        assertThat(StatementCount.of(() -> mvc.get().uri(address).with(signedIn).exchange()))
                .as(address)
                .isBetween(1, 6);
    }

    private void publish() {
        month.publish(AUGUST);
        month.publish(SEPTEMBER);
    }

    private String board(String view) {
        return "/agencies/" + month.agency + "/board" + view + "?month=2026-09";
    }

    private String people(String more) {
        return "/agencies/" + month.agency + "/board/people?month=2026-09" + more;
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"(/[^\"#]*)")
                .matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/icons"))
                .distinct()
                .toList();
    }

    private String text(String username, String address) {
        MvcTestResult result = get(username, address);
        assertThat(result).as(address).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(city.as(username))
                .exchange();
    }
}
