package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The own sheet: every line with its maximum, but for what the official admits in II.2. */
final class SheetScreen {

    private static final String POINTS = "input[name^='points.']";
    private static final String BONUS = "III.";

    private final Page page;

    SheetScreen(Page page) {
        this.page = page;
        page.navigate("/self-assessment");
    }

    /** @param results points of II.2 */
    void fillIn(String results) {
        for (Locator input : page.locator(POINTS).all()) {
            input.fill(pointsFor(input, results));
            input.blur();
        }
    }

    private static String pointsFor(Locator input, String results) {
        String code = input.getAttribute("name").substring("points.".length());
        if (code.startsWith("II.2")) {
            return results;
        }
        return code.startsWith(BONUS) ? "0" : (String) input.evaluate("e => e.closest('.stepper').dataset.max");
    }

    /** A bonus that rewards a named piece of work. */
    void claimBonus(String work, String points) {
        Locator bonus = page.locator(
                        "tr", new Page.LocatorOptions().setHas(page.locator(POINTS + "[name*='" + BONUS + "']")))
                .first();
        bonus.locator("summary").click();
        bonus.locator("input[name^='work.']").fill(work);
        bonus.locator(POINTS).fill(points);
        bonus.locator(POINTS).blur();
    }

    void expectSaved() {
        assertThat(page.locator("[data-save]").first())
                .hasAttribute(
                        "data-state",
                        "saved",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(3 * Browsers.PATIENCE));
        assertThat(page.locator("#submit")).containsText("Đủ 22/22 mục");
    }

    void expectTotal(String total) {
        assertThat(page.locator("#totals strong")).hasText(total);
    }

    void submit() {
        page.locator("#submit a.btn-primary").click();
        agree();
    }

    /** The one button of a browser without JavaScript. */
    void saveAndSubmit() {
        Screens.button(page, "Lưu và gửi cấp trên").click();
        agree();
    }

    private void agree() {
        Screens.agreeTo(page, "Gửi phiếu tự đánh giá tháng", "Gửi cấp trên");
        Screens.expectText(page, "Số biên nhận");
    }
}
