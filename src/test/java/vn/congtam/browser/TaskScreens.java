package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Tasks of the month: entered and finished by the official, confirmed by the leader. */
final class TaskScreens {

    private final Page page;

    TaskScreens(Page page) {
        this.page = page;
    }

    void add(String title) {
        page.navigate("/tasks");
        page.fill("#quick-title", title);
        page.press("#quick-title", "Enter");
        assertThat(Screens.link(page, title).first()).isVisible();
    }

    void finish(String title) {
        Locator row = Screens.rowOf(page, title);
        row.locator("summary").click();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hoàn thành hôm nay"))
                .click();
        assertThat(Screens.rowOf(page, title)).containsText("Chờ xác nhận");
    }

    void confirmAll(String... titles) {
        page.navigate("/team-tasks");
        for (String title : titles) {
            Screens.rowOf(page, title).locator("input[name=task]").check();
        }
        Screens.button(page, "Xác nhận Đạt").click();
        for (String title : titles) {
            assertThat(Screens.rowOf(page, title)).containsText("Đạt");
            assertThat(Screens.rowOf(page, title)).not().containsText("Chờ xác nhận");
        }
    }
}
