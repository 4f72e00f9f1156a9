package vn.congtam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What travels over the line, compressed and with headers: old machines and phones decide how heavy a page may be. */
class PageWeightTests extends BrowserTest {

    private static final long FIRST_VISIT = 150 * 1024;
    private static final long AFTERWARDS = 20 * 1024;

    private final AtomicLong bytes = new AtomicLong();

    @Test
    void firstVisitIsLight() {
        Page page = visitor(new Browser.NewContextOptions());
        measure(page);
        assertThat(weigh("first visit", page, "/sign-in")).isLessThanOrEqualTo(FIRST_VISIT);
    }

    @Test
    void dailyPagesAreLight() {
        Page official = persona("nhanvien");
        CDPSession session = measure(official);
        session.send("Network.clearBrowserCache");
        assertThat(weigh("first page of an official", official, "/")).isLessThanOrEqualTo(FIRST_VISIT);
        List.of("/", "/tasks", "/self-assessment").forEach(path -> expectLight(official, path));

        Page head = persona("truongphong");
        measure(head);
        head.navigate("/team");
        expectLight(head, "/team");
    }

    private void expectLight(Page page, String path) {
        page.navigate(path);
        assertThat(weigh("again", page, path)).as("bytes of " + path).isLessThanOrEqualTo(AFTERWARDS);
    }

    private CDPSession measure(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return session;
    }

    private long weigh(String visit, Page page, String path) {
        bytes.set(0);
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.printf("Page weight, %s: %s %.1f KB%n", visit, path, bytes.get() / 1024.0);
        return bytes.get();
    }
}
