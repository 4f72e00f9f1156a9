package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** An appeal from its filing to its answer. */
final class AppealScreens {

    private static final byte[] PAPER = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Page page;

    AppealScreens(Page page) {
        this.page = page;
    }

    void fillIn(String line, String asked, String reason) {
        page.locator("main a[href*='/appeals/sheets/']").first().click();
        Screens.link(page, "Gửi kiến nghị").click();
        page.locator("input[name=lines][value='" + line + "']").check();
        page.fill("#asked", asked);
        page.fill("#reason", reason);
        page.setInputFiles("#files", new FilePayload("bang-cham-cong.pdf", "application/pdf", PAPER));
    }

    void file() {
        Screens.button(page, "Gửi kiến nghị").click();
        Screens.expectText(page, "Đã gửi kiến nghị.");
        Screens.expectText(page, "bang-cham-cong.pdf");
    }

    void open(String list) {
        page.navigate(list);
        Screens.link(page, "Xem kiến nghị").first().click();
    }

    void appointPanel(String chair, String decision) {
        page.locator("#appoint input[name=kind][value=PANEL]").check();
        Screens.choose(page, "#chair", chair);
        page.fill("#panel", decision);
        Screens.button(page, "Giao giải quyết").click();
        Screens.expectText(page, "Đã giao người giải quyết.");
    }

    void tryPoints(String line, String points, String reason) {
        Screens.link(page, "Xem xét, trả lời").click();
        page.fill("input[name='points." + line + "']", points);
        page.fill("input[name='why." + line + "']", reason);
        Screens.button(page, "Xem tác động tới tỷ lệ").click();
        assertThat(page.locator("#impact")).isVisible();
    }

    void accept(String answer, String document) {
        page.locator("input[name=outcome][value=ACCEPTED]").check();
        page.fill("#answer", answer);
        page.fill("#document", document);
        Screens.button(page, "Trả lời").click();
        Screens.expectText(page, "Đã trả lời kiến nghị.");
    }
}
