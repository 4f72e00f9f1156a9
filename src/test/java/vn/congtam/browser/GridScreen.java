package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The grid of a team, of all units of an agency, or of the heads of agencies. */
final class GridScreen {

    private final Page page;
    private final String path;

    GridScreen(Page page, String path) {
        this.page = page;
        this.path = path;
        page.navigate(path);
    }

    void agree(String name) {
        row(name).locator("[data-agree]").click();
        expectState(name, "Đã đồng ý");
    }

    void agreeTicked(String... names) {
        for (String name : names) {
            row(name).locator("input[name=sheet]").check();
        }
        page.locator("#bar button.btn-blue").click();
        assertThat(page.locator("section.strip[role=status]")).containsText(names.length + "/" + names.length);
    }

    /** Takes points away in one line, beside the grid or on the person's page, with the reason that this needs. */
    void adjust(String name, String line, String points, String reason) {
        open(name);
        Locator field = page.locator("input[name='line-" + line + "']");
        Locator group = page.locator("#panel details", new Page.LocatorOptions().setHas(field));
        if (group.getAttribute("open") == null) {
            group.locator("summary").click();
        }
        field.fill(points);
        page.fill("#in-reason", reason);
        save();
    }

    /** The decision of the higher body needs the number of its document. */
    void enterDecision(String name, String document) {
        open(name);
        page.fill("#in-document", document);
        save();
    }

    void passOn(int sheets) {
        agreeToAll();
        assertThat(page.locator("section.strip[role=status]")).containsText(sheets + "/" + sheets);
    }

    /** The primary act of the bar and the question that it asks with JavaScript. */
    void agreeToAll() {
        page.locator("#bar .actionbar-end button.btn-primary").click();
        if (isScripted()) {
            page.locator("dialog[open] [data-go]").click();
        }
    }

    void expectState(String name, String state) {
        assertThat(row(name)).containsText(state);
    }

    /** Beside the grid, where the next person may be open already, or on a page of its own. */
    private void open(String name) {
        Locator shown = page.locator("#panel h2 >> nth=0");
        if (shown.count() == 0 || !shown.innerText().equals(name)) {
            row(name).locator("[data-open]").click();
        }
        assertThat(shown).hasText(name);
    }

    private void save() {
        page.locator("#panel .panel-foot .btn-primary").click();
        if (!isScripted()) {
            page.navigate(path);
        }
    }

    private Locator row(String name) {
        return page.locator("tr[data-person]", new Page.LocatorOptions().setHasText(name));
    }

    private boolean isScripted() {
        return page.locator("html.js").count() > 0;
    }
}
