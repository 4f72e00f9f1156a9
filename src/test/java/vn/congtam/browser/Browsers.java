package vn.congtam.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a Chromium or Chrome on this machine and starts it once for all tests. */
final class Browsers {

    /** Milliseconds that a test waits for what it expects to see; build machines are slow. */
    static final double PATIENCE = 30_000;

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser shared;

    private Browsers() {}

    static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Condition of the browser tests. */
    static boolean isInstalled() {
        return installed().isPresent();
    }

    /** The one browser of this run, closed with the JVM. */
    static synchronized Browser shared() {
        if (shared == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(installed().orElseThrow())
                            .setArgs(QUIET));
        }
        return shared;
    }
}
