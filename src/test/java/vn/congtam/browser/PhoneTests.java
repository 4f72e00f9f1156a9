package vn.congtam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three pages of a specialist in one hand: no sideways scrolling, and what to do next is within reach. */
class PhoneTests extends BrowserTest {

    private static final int NARROWEST = 320;
    private static final double THUMB = 44;

    @ParameterizedTest
    @CsvSource({
        "home, /, main a.btn-primary",
        "tasks, /tasks, .quick .btn-primary",
        "self-assessment, /self-assessment, #submit .btn",
    })
    void fitsAPhone(String name, String path, String primaryAction) {
        Page page = signedIn("nhanvien", PASSWORD, phone());
        page.navigate(path);
        keepPicture(page, "phone-" + name);
        expectWithinReach(page.locator(primaryAction).first());
        expectNoSidewaysScroll(page);

        page.setViewportSize(NARROWEST, 640);
        keepPicture(page, "phone-narrow-" + name);
        expectNoSidewaysScroll(page);
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDE, PHONE_HIGH)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    /** Under no bar, and as high as a thumb needs. */
    private static void expectWithinReach(Locator action) {
        action.scrollIntoViewIfNeeded();
        assertThat(action.boundingBox().height).isGreaterThanOrEqualTo(THUMB);
        assertThat((boolean) action.evaluate("e => { const b = e.getBoundingClientRect();"
                        + " return e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)); }"))
                .as("nothing lies over " + action)
                .isTrue();
    }
}
