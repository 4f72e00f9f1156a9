package vn.congtam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** Numbers of official papers are found by those who may open the page they stand on, and by nobody else. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchedPapersTests {

    private static final Pattern HITS = Pattern.compile("(?s)<ul class=\"hits\">(.*?)</ul>");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");
    private static final List<String> NUMBERS = List.of("M-", "UQ-UBND", "9/qd", "45-tb", "ttr", "tinh du", "pdf");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    private MatrixWorld world;
    private String agency;

    @BeforeAll
    void oneRowOfEachKind() {
        world = new MatrixWorld(jdbc, city);
        agency = "/agencies/" + world.fill("{agencyId}");
    }

    @Test
    void everyHitOpens() {
        List<String> faults = new ArrayList<>();
        world.usernames().forEach((kind, username) -> {
            if (username != null) {
                for (String link : found(username)) {
                    int status = mvc.get()
                            .uri(URI.create(link))
                            .with(city.as(username))
                            .exchange()
                            .getResponse()
                            .getStatus();
                    if (status != 200) {
                        faults.add(kind + " finds " + link + ": " + status);
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void humanResourcesFindThePapersOfTheirAgency() {
        assertThat(foundBy("hr"))
                .anyMatch(link -> link.startsWith(agency + "/meetings/"))
                .anyMatch(link -> link.equals(agency + "/delegations"))
                .anyMatch(link -> link.equals(agency + "/moves"))
                .anyMatch(link -> link.startsWith(agency + "/reopening"))
                .anyMatch(link -> link.startsWith(agency + "/history/"))
                .anyMatch(link -> link.startsWith("/appeals/"))
                .noneMatch(link -> link.startsWith("/agencies/") && !link.startsWith(agency));
    }

    @Test
    void othersFindNothingOfIt() {
        assertThat(foundBy("otherHr")).noneMatch(link -> link.startsWith(agency));
        assertThat(foundBy("administrator")).isEmpty();
        assertThat(foundBy("staff")).noneMatch(link -> link.startsWith(agency));
    }

    private Set<String> foundBy(String kind) {
        return found(Objects.requireNonNull(world.usernames().get(kind)));
    }

    private Set<String> found(String username) {
        Set<String> links = new TreeSet<>();
        for (String number : NUMBERS) {
            String address = "/search?kind=DOCUMENT&q=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
            String page = new String(
                    mvc.get()
                            .uri(URI.create(address))
                            .with(city.as(username))
                            .exchange()
                            .getResponse()
                            .getContentAsByteArray(),
                    StandardCharsets.UTF_8);
            Matcher hits = HITS.matcher(page);
            while (hits.find()) {
                LINK.matcher(hits.group(1))
                        .results()
                        .forEach(found -> links.add(found.group(1).replace("&amp;", "&")));
            }
        }
        return links;
    }
}
