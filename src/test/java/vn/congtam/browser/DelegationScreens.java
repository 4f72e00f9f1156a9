package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** A leader hands the own place to a colleague; the colleague takes it and leaves it again. */
final class DelegationScreens {

    private final Page page;

    DelegationScreens(Page page) {
        this.page = page;
        page.navigate("/delegations");
    }

    void record(String delegate, LocalDate from, LocalDate to, String document) {
        Screens.link(page, "Ghi ủy quyền").click();
        Screens.choose(page, "#f-delegateId", delegate);
        page.selectOption("#f-scope", "REVIEW");
        page.fill("#f-validFrom", from.toString());
        page.fill("#f-validTo", to.toString());
        page.fill("#f-documentNo", document);
    }

    void save() {
        Screens.button(page, "Ghi ủy quyền").click();
        Screens.expectText(page, "Đã ghi ủy quyền.");
    }

    void actFor(String delegator, String document) {
        Screens.button(page, "Làm thay").click();
        assertThat(page.locator("aside.top-strip").first())
                .containsText("Đang làm thay " + delegator + " theo " + document);
    }

    static void leave(Page page) {
        Screens.button(page, "Thoát").click();
        Screens.expectText(page, "Đã thôi làm thay.");
        assertThat(page.locator("aside.top-strip", new Page.LocatorOptions().setHasText("Đang làm thay")))
                .hasCount(0);
    }
}
