package vn.congtam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestDatabase;

/** The demonstration city in a database of its own, walked in a real browser; pictures are kept under {@code target/screens}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestCity.class)
@EnabledIf("vn.congtam.browser.Browsers#isInstalled")
abstract class BrowserTest {

    static final int WIDE = 1366;
    static final int HIGH = 768;
    static final int PHONE_WIDE = 390;
    static final int PHONE_HIGH = 844;
    static final String PASSWORD = "congtam-demo";

    private static final String DATABASE = TestDatabase.freshUrl();
    private static final Path SCREENS = Path.of("target/screens");
    private static final List<String> GRAVE = List.of("serious", "critical");

    @LocalServerPort
    int port;

    private final List<String> scriptErrors = new ArrayList<>();
    private BrowserContext context;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.flyway.url", () -> DATABASE);
    }

    @AfterEach
    void closeContext() {
        if (context != null) {
            context.close();
            context = null;
        }
        assertThat(scriptErrors)
                .as("errors of scripts and of the content policy")
                .isEmpty();
    }

    /** A page of 1366×768 on which this persona is signed in. */
    Page signedIn(String username, String password) {
        return signedIn(username, password, new Browser.NewContextOptions().setViewportSize(WIDE, HIGH));
    }

    Page signedIn(String username, String password, Browser.NewContextOptions options) {
        Page page = visitor(options);
        page.navigate("/sign-in");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** A page of somebody who is not signed in. */
    Page visitor(Browser.NewContextOptions options) {
        closeContext();
        context = Browsers.shared()
                .newContext(options.setBaseURL("http://localhost:" + port).setLocale("vi-VN"));
        context.onWebError(error -> scriptErrors.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                scriptErrors.add(message.text());
            }
        });
        return context.newPage();
    }

    Page persona(String username) {
        return signedIn(username, PASSWORD);
    }

    void keepPicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /**
     * Keeps a picture of a page that is accessible and says everything in words. Axe leaves empty styles behind, which later answers would copy
     * against the content policy: open the page anew before acting on it.
     */
    void keepSound(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        keepPicture(page, name);
        assertThat(page.locator("body").innerText())
                .as("texts of " + page.url())
                .doesNotContain("??");
        expectAccessible(page);
    }

    /** The same page in one hand, without sideways scrolling. */
    void keepOnPhone(Page page, String name) {
        page.setViewportSize(PHONE_WIDE, PHONE_HIGH);
        keepPicture(page, "phone-" + name);
        expectNoSidewaysScroll(page);
        page.setViewportSize(WIDE, HIGH);
    }

    static void expectNoSidewaysScroll(Page page) {
        assertThat(page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth"))
                .as("pixels that stick out on the side of " + page.url())
                .isEqualTo(0);
    }

    /** No serious or critical accessibility violation (axe). */
    void expectAccessible(Page page) {
        assertThat(graveViolations(page)).as("accessibility of " + page.url()).isEmpty();
    }

    /** What axe finds on this page that is serious or critical, one line each. */
    static List<String> graveViolations(Page page) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(onlyViolations).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(BrowserTest::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getNodes().size() + "): "
                + rule.getNodes().getFirst().getHtml();
    }
}
