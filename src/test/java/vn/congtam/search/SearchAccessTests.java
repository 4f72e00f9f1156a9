package vn.congtam.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** One word stands in the names, tasks, files and papers of everybody: each kind of user finds what it may open, all of it, and opens it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchAccessTests {

    private static final Pattern HIT = Pattern.compile("<ul class=\"hits\">(.*?)</ul>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");

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

    private SearchWorld world;
    private final Map<String, String> viewers = new LinkedHashMap<>();

    @BeforeAll
    void everybodyCarriesTheWord() {
        world = new SearchWorld(jdbc, city, opening, frameworks);
        viewers.put("staff", world.led.username());
        viewers.put("deputy", world.deputy.username());
        viewers.put("head", world.head.username());
        viewers.put("headOfOtherUnit", world.farHead.username());
        viewers.put("agencyHead", world.chief.username());
        viewers.put("stranger", world.stranger.username());
        viewers.put("hr", world.hr);
        viewers.put("otherHr", world.otherHr);
        viewers.put("cityHr", world.cityHr);
        viewers.put("inspector", world.inspector);
        viewers.put("administrator", world.administrator);
    }

    @Test
    void everybodyFindsThePeopleWhomTheyMayOpen() {
        assertThat(found(SearchKind.PERSON))
                .isEqualTo(Map.ofEntries(
                        Map.entry("staff", List.of("/results")),
                        Map.entry("deputy", sorted(Stream.of("/results", led(world.led)))),
                        Map.entry(
                                "head",
                                sorted(Stream.of("/results", led(world.deputy), led(world.led), led(world.other)))),
                        Map.entry("headOfOtherUnit", sorted(Stream.of("/results", led(world.far)))),
                        Map.entry(
                                "agencyHead",
                                sorted(Stream.concat(
                                        Stream.of("/results"),
                                        world.ours.stream()
                                                .filter(p -> !p.equals(world.chief))
                                                .map(SearchAccessTests::led)))),
                        Map.entry("stranger", List.of("/results")),
                        Map.entry("hr", sorted(world.ours.stream().map(SearchAccessTests::listed))),
                        Map.entry("otherHr", sorted(world.theirs.stream().map(SearchAccessTests::listed))),
                        Map.entry("cityHr", sorted(world.everybody().map(SearchAccessTests::listed))),
                        Map.entry("inspector", sorted(world.everybody().map(SearchAccessTests::listed))),
                        Map.entry(
                                "administrator",
                                sorted(world.everybody().map(p -> "/admin/accounts/" + p.accountId())))));
    }

    @Test
    void everybodyFindsTheTasksThatTheyMayOpen() {
        assertThat(found(SearchKind.TASK)).isEqualTo(visible());
    }

    @Test
    void everybodyFindsTheFilesOnThoseTasks() {
        assertThat(found(SearchKind.DOCUMENT)).isEqualTo(visible());
    }

    @Test
    void anInspectorFindsTasksOnceTheirMonthIsClosed() {
        SearchWorld july = new SearchWorld(jdbc, city, opening, frameworks);
        long task = july.task(july.far, "2026-07");
        assertThat(links(july, july.inspector, SearchKind.TASK)).isEmpty();
        july.close(july.agency, "2026-07");
        assertThat(links(july, july.inspector, SearchKind.TASK)).containsExactly("/tasks/" + task);
        assertOpens(july.inspector, "/tasks/" + task);
    }

    /** Who left the team keeps no way into what came afterwards. */
    @Test
    void postsOfTheMonthTellWhoLeads() {
        SearchWorld moved = new SearchWorld(jdbc, city, opening, frameworks);
        long before = moved.task(moved.other, "2026-08");
        long after = moved.task(moved.other, "2026-11");
        jdbc.sql("update post set valid_to = date '2026-10-31' where id = ?")
                .param(moved.head.postId())
                .update();
        assertThat(links(moved, moved.head.username(), SearchKind.TASK))
                .contains("/tasks/" + before)
                .doesNotContain("/tasks/" + after);
    }

    @Test
    void whatIsFoundIsOpened() {
        viewers.values()
                .forEach(username -> Stream.of(SearchKind.values())
                        .flatMap(kind -> links(username, kind).stream())
                        .forEach(link -> assertOpens(username, link)));
    }

    /** Tasks are of October: the led of a month are asked for by the posts of that month. */
    private Map<String, List<String>> visible() {
        return Map.ofEntries(
                Map.entry("staff", tasks(world.led)),
                Map.entry("deputy", tasks(world.deputy, world.led)),
                Map.entry("head", tasks(world.head, world.deputy, world.led, world.other)),
                Map.entry("headOfOtherUnit", tasks(world.farHead, world.far)),
                Map.entry("agencyHead", tasks(world.ours.toArray(Official[]::new))),
                Map.entry("stranger", tasks(world.stranger)),
                Map.entry("hr", tasks(world.ours.toArray(Official[]::new))),
                Map.entry("otherHr", tasks(world.stranger)),
                Map.entry("cityHr", tasks(world.chief)),
                Map.entry("inspector", List.of()),
                Map.entry("administrator", List.of()));
    }

    private Map<String, List<String>> found(SearchKind kind) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        viewers.forEach((name, username) -> found.put(name, sorted(links(username, kind).stream())));
        return found;
    }

    /** Links of the hits for the word, typed without accents. */
    private List<String> links(String username, SearchKind kind) {
        return links(world, username, kind);
    }

    private List<String> links(SearchWorld of, String username, SearchKind kind) {
        String address = UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "quz" + of.agency + "X")
                .queryParam("kind", kind)
                .build()
                .toUriString();
        List<String> links = new ArrayList<>();
        Matcher hits = HIT.matcher(page(username, address));
        while (hits.find()) {
            Matcher link = LINK.matcher(hits.group(1));
            while (link.find()) {
                links.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return links;
    }

    private String page(String username, String address) {
        var answer = mvc.get().uri(address).with(city.as(username)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void assertOpens(String username, String link) {
        assertThat(mvc.get().uri(link).with(city.as(username)).exchange())
                .as(username + " opens " + link)
                .hasStatusOk();
    }

    private List<String> tasks(Official... people) {
        return sorted(Stream.of(people)
                .flatMap(person -> jdbc
                        .sql("select id from task where person_id = ? and month = date '2026-10-01'")
                        .param(person.personId())
                        .query((row, n) -> "/tasks/" + row.getLong(1))
                        .list()
                        .stream()));
    }

    private static String led(Official person) {
        return "/team-tasks?person=" + person.personId();
    }

    private static String listed(Official person) {
        return "/agencies/" + person.agencyId() + "/organization/people/" + person.personId();
    }

    private static List<String> sorted(Stream<String> links) {
        return List.copyOf(new TreeSet<>(links.toList()));
    }
}
