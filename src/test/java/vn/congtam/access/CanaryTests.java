package vn.congtam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/**
 * Every person carries tokens of one's own in the name, in tasks and evidence, and in remarks and scores. Each kind of user
 * crawls all links, then asks for every address that anybody found: only permitted tokens may come back, in HTML, fragments,
 * PDF and XLSX alike. The month is open, so nobody's score is anybody's but the reviewers'; one month before it is published and
 * appealed.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

    private static final Pattern TABLE_FILE = Pattern.compile("\\b(export|table)=\\w+");

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

    private CanaryCity canaries;
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> paths = new LinkedHashSet<>();

    @BeforeAll
    void everybodyCrawls() {
        canaries = new CanaryCity(jdbc, city, opening, frameworks);
        for (CanaryCity.Viewer viewer : canaries.viewers()) {
            new CanaryCrawler(mvc, city, viewer.username()).crawl().forEach(this::keep);
        }
        canaries.farAddresses().forEach(this::keep);
    }

    /** One address for each path and file of it: what else differs in the query is the same rows in another order. */
    private void keep(String address) {
        Matcher file = TABLE_FILE.matcher(address);
        StringBuilder path = new StringBuilder(address.replaceFirst("\\?.*", ""));
        while (file.find()) {
            path.append(' ').append(file.group());
        }
        if (paths.add(path.toString())) {
            addresses.add(address);
        }
    }

    @Test
    void theCrawlReachesSheetsTasksFilesAndLists() {
        assertThat(addresses)
                .anyMatch(address -> address.startsWith("/team/"))
                .anyMatch(address -> address.startsWith("/evidence/") || address.contains("/evidence/"))
                .anyMatch(address -> address.matches("/appeals/\\d+/files/\\d+"))
                .anyMatch(address -> address.endsWith(".pdf"))
                .anyMatch(address -> address.contains("/organization"))
                .anyMatch(address -> address.contains("export=xlsx"))
                .anyMatch(address -> address.contains("export=csv"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void nobodyReceivesATokenThatIsNotPermitted() {
        List<String> leaks = new ArrayList<>();
        int received = 0;
        for (CanaryCity.Viewer viewer : canaries.viewers()) {
            CanaryCrawler crawler = new CanaryCrawler(mvc, city, viewer.username());
            for (String address : addresses) {
                for (String token : canaries.tokensIn(crawler.text(address))) {
                    received++;
                    if (!viewer.permits(token)) {
                        leaks.add(viewer.kind() + " receives " + canaries.describe(token) + " at " + address);
                    }
                }
            }
        }
        assertThat(received).isPositive();
        assertThat(leaks).isEmpty();
    }
}
