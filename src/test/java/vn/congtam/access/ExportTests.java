package vn.congtam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.web.PageTable;

/**
 * Every page that shows a table hands it out: the pages that leaders, human resources and the city meet are crawled, their files
 * are read back and compared with what the page says.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTests {

    private static final Set<String> READERS =
            Set.of("head", "agencyHead", "hr", "cityHr", "inspector", "administrator", "staff");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*[?&;]export=xlsx[^\"]*)\"");

    /**
     * Files of tables that stand as a list or a picture on their page, so that no table follows their link, or whose days stand
     * there without their year.
     */
    private static final Pattern NO_TABLE_BELOW = Pattern.compile(
            "table=(units|late|requests|levels|distribution)\\b|/(reopening|distribution|board/progress)\\?");

    /** A page that shows some of the rows, sums among them, or one table for each framework where the file holds all. */
    private static final Pattern PART = Pattern.compile("class=\"(paging|fold|subgroup)\"|rel=\"next\"|<h2>Xếp loại ");

    /** Addresses whose tables are not handed out, and why. */
    private static final Map<String, String> NOT_OFFERED = new LinkedHashMap<>();

    static {
        NOT_OFFERED.put(
                "/(rulebook|agencies/\\d+/frameworks/(drafts|assignments|choices))/.*",
                "a form or rules as printed, not a list");
        NOT_OFFERED.put(
                "/self-assessment.*|/team/\\d+.*|/sheets/.*|/results/.*|.*/decision/\\d+.*|/city-heads/\\d+.*",
                "one sheet, which has its paper");
        NOT_OFFERED.put("/profile.*|/people/\\d+/profile.*", "three years of one person, which have their paper");
        NOT_OFFERED.put("/appeals/.+", "one appeal");
        NOT_OFFERED.put("/agencies/\\d+/period.*", "the months to switch between");
        NOT_OFFERED.put(
                "/agencies/\\d+/publication.*", "the preview of the list that is handed out once it is published");
        NOT_OFFERED.put("/account|/account\\?.*", "the own sessions");
        NOT_OFFERED.put("/agencies/\\d+/organization/people/\\d+.*", "the record of one person");
        NOT_OFFERED.put(".*/meetings/.+", "one meeting, which has its paper");
        NOT_OFFERED.put(".*/import.*|.*/history/uploads.*", "the preview of a file that the reader has");
        NOT_OFFERED.put("/score-preview.*", "a trial that is kept nowhere");
        NOT_OFFERED.put("/tasks/\\d+.*|.*/conversion/items/.*", "one record");
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    SheetOpening opening;

    @Autowired
    Frameworks frameworks;

    @Autowired
    List<PageTable> tables;

    private final Map<Asked, String> pages = new LinkedHashMap<>();
    private final Set<PageTable> met = new java.util.HashSet<>();
    private final List<String> failed = new ArrayList<>();

    private record Asked(String username, String address) {}

    @BeforeAll
    void readersCrawl() {
        CanaryCity canaries = new CanaryCity(jdbc, city, opening, frameworks);
        canaries.decide();
        for (CanaryCity.Viewer viewer : canaries.viewers()) {
            if (READERS.contains(viewer.kind())) {
                new CanaryCrawler(mvc, city, viewer.username())
                        .crawl().stream()
                                .filter(address -> !address.contains("export="))
                                .forEach(address -> visit(viewer.username(), address));
            }
            if (viewer.kind().equals("hr")) {
                visitFarPages(viewer.username());
            }
            if (viewer.kind().equals("cityHr")) {
                FAR_PAGES_OF_THE_CITY.forEach(page -> visit(viewer.username(), page));
                visit(viewer.username(), "/head-tasks/" + headOfAgency(canaries) + "?month=2026-10");
            }
            if (viewer.kind().equals("head")) {
                visit(viewer.username(), "/my-levelling");
                visit(viewer.username(), "/results/years/2026");
            }
        }
    }

    private long headOfAgency(CanaryCity canaries) {
        String username = canaries.viewers().stream()
                .filter(viewer -> viewer.kind().equals("agencyHead"))
                .findFirst()
                .orElseThrow()
                .username();
        return jdbc.sql("select person_id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    /** Pages of an agency that the crawl comes to late. */
    private static final List<String> FAR_PAGES = List.of(
            "/frameworks",
            "/reopening?month=2026-09",
            "/stuck-sheets",
            "/meetings",
            "/conversion",
            "/delegations",
            "/transfers",
            "/years/2026",
            "/board?month=2026-09",
            "/board/people?month=2026-09",
            "/board/months?month=2026-09",
            "/board/comparison?month=2026-09",
            "/board/gaps?month=2026-09",
            "/board/progress?month=2026-10",
            "/levelling?month=2026-09",
            "/personnel/weak",
            "/personnel/unrated",
            "/personnel/commended");

    private static final List<String> FAR_PAGES_OF_THE_CITY = List.of(
            "/city-board?month=2026-09",
            "/city-board/months?month=2026-09",
            "/city-board/comparison?month=2026-09",
            "/city-board/flows?month=2026-09",
            "/city-levelling?month=2026-09",
            "/city-levelling?month=2026-09&show=RATERS",
            "/city-levelling?month=2026-09&show=ALERTS",
            "/city-levelling/rules",
            "/city-personnel/commended");

    private void visitFarPages(String hr) {
        String agency = pages.keySet().stream()
                .filter(asked -> asked.username().equals(hr) && asked.address().matches("/agencies/\\d+/ranking.*"))
                .map(asked -> asked.address().replaceFirst("(/agencies/\\d+)/.*", "$1"))
                .findFirst()
                .orElseThrow();
        FAR_PAGES.forEach(page -> visit(hr, agency + page));
    }

    private void visit(String username, String address) {
        MvcTestResult result = get(username, address);
        String type = String.valueOf(result.getResponse().getContentType());
        if (result.getResponse().getStatus() != 200 || !type.startsWith("text/html")) {
            return;
        }
        String html = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        pages.put(new Asked(username, address), html);
        ModelAndView shown = result.getMvcResult().getModelAndView();
        String view = shown == null ? "" : String.valueOf(shown.getViewName());
        tables.stream().filter(table -> table.view().equals(view)).forEach(table -> take(username, address, table));
    }

    /** Takes every table of the page out, whether or not it has rows; a page that has nothing to show at all says so. */
    private void take(String username, String address, PageTable table) {
        String join = address.contains("?") ? "&" : "?";
        String wanted = address + join + "export=xlsx" + (table.name().isEmpty() ? "" : "&table=" + table.name());
        int status = get(username, wanted).getResponse().getStatus();
        if (status == 200) {
            met.add(table);
        } else if (status != 404 && status != 422) {
            failed.add(status + " " + wanted);
        }
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get()
                .uri(URI.create(address.replace(" ", "%20")))
                .with(city.as(username))
                .exchange();
    }

    private static List<Matcher> links(String html) {
        List<Matcher> links = new ArrayList<>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            Matcher one = LINK.matcher(html);
            one.find(link.start());
            links.add(one);
        }
        return links;
    }

    @Test
    void everyPageWithRowsInATableOffersThemAsAFile() {
        Set<String> missing = new TreeSet<>();
        pages.forEach((asked, html) -> {
            boolean rows =
                    ShownTable.of(html).stream().anyMatch(table -> !table.rows().isEmpty());
            boolean reasoned = NOT_OFFERED.keySet().stream().anyMatch(asked.address()::matches);
            if (rows && !reasoned && !LINK.matcher(html).find() && !html.contains(".xlsx")) {
                missing.add(asked.address());
            }
        });
        assertThat(missing).isEmpty();
        assertThat(pages).hasSizeGreaterThan(100);
    }

    @Test
    void noTableFailsAndFewAreNotMet() {
        assertThat(failed).isEmpty();
        assertThat(tables.stream()
                        .filter(table -> !met.contains(table))
                        .map(table -> table.view() + " " + table.name()))
                .isSubsetOf(NEED_A_STATE_OF_THEIR_OWN);
    }

    /** Tables of states that the crawled city is not in; the tests of their modules take them out. */
    private static final List<String> NEED_A_STATE_OF_THEIR_OWN = List.of(
            "exchange/waiting-client ",
            "history/batch ",
            "ranking/tie ",
            "rollup/rating ",
            "rollup/rating-tie ",
            "rollup/year-classes ");

    @Test
    void everyFileHoldsTheRowsAndNumbersOfItsPageAndItsTotalsReconcile() throws IOException {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<Asked, String> page : pages.entrySet()) {
            for (Matcher link : links(page.getValue())) {
                String address = link.group(1).replace("&amp;", "&");
                byte[] content =
                        get(page.getKey().username(), address).getResponse().getContentAsByteArray();
                ExportedTable file = ExportedTable.read(content);
                file.wrongTotals().forEach(wrong -> different.add(address + ": " + wrong));
                if (!NO_TABLE_BELOW.matcher(address).find()) {
                    compared += compare(address, page.getValue(), link.start(), file, different);
                }
                String csv = get(page.getKey().username(), address.replace("export=xlsx", "export=csv"))
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                String heading = csv.lines().findFirst().orElse("").replace("\"", "");
                if (!heading.equals("\uFEFF" + String.join(";", file.headings()))) {
                    different.add(address + ": the CSV begins with " + heading);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(50);
    }

    private static int compare(String address, String html, int place, ExportedTable file, List<String> different) {
        ShownTable table = ShownTable.after(html, place);
        List<ShownTable.ShownRow> shown = table.rows();
        boolean whole = !PART.matcher(html).find();
        int more = file.data().size() - shown.size();
        if (whole && more != 0 && more != table.foot()) {
            different.add(address + ": " + shown.size() + " rows shown, "
                    + file.data().size() + " in the file");
        }
        for (ShownTable.ShownRow row : shown) {
            if (!row.heading().isEmpty() && !file.hasRow(row.heading(), row.numbers())) {
                different.add(address + ": no " + row);
            }
        }
        return shown.size();
    }
}
