package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a hand does on every screen: presses by name, agrees to the question that follows, reads the answer. */
final class Screens {

    private Screens() {}

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Presses the button of the question: in the dialog with JavaScript, on its own page without. */
    static void agreeTo(Page page, String question, String verb) {
        Locator dialog = page.locator("dialog[open], section.confirm").last();
        assertThat(dialog).containsText(question);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(verb).setExact(true))
                .click();
    }

    static void expectText(Page page, String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    static Locator rowOf(Page page, String name) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name)).first();
    }

    /** Picks the option that names this, whatever else it says. */
    static void choose(Page page, String select, String name) {
        String value = page.locator(select + " option", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("value");
        page.selectOption(select, value);
    }

    /** The bell tells of something new; the newest notice of this text leads to its place. */
    static void followNotice(Page page, String text) {
        assertThat(page.locator("a.bell .count")).isVisible();
        page.locator("a.bell[href='/notices']").click();
        page.locator("li", new Page.LocatorOptions().setHasText(text))
                .first()
                .locator("a.btn")
                .click();
    }
}
