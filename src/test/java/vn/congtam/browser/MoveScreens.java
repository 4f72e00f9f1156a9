package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** Human resources write a move down; the unit that does not decide hands its opinion over. */
final class MoveScreens {

    private final Page page;
    private final SmallAgency agency;

    MoveScreens(Page page, SmallAgency agency) {
        this.page = page;
        this.agency = agency;
    }

    void fillIn(String person, String unit, LocalDate firstDay, String document) {
        page.navigate(agency.at("moves"));
        Screens.link(page, "Ghi điều chuyển").click();
        Screens.choose(page, "#f-personId", person);
        page.selectOption("#f-kind", "TRANSFER");
        page.fill("#f-firstDay", firstDay.toString());
        page.fill("#f-documentNo", document);
        Screens.choose(page, "#f-unitId", unit);
        page.selectOption("#f-role", "MEMBER");
        page.fill("#f-title", "Chuyên viên");
    }

    void save() {
        Screens.button(page, "Ghi điều chuyển").click();
        Screens.expectText(page, "Đã ghi điều chuyển.");
    }

    void expectDecides(String person, String unit) {
        assertThat(Screens.rowOf(page, person).locator("td b")).hasText(unit);
    }

    /** Opens the slip of this person. */
    void openHandOver(String person) {
        page.navigate("/hand-overs");
        Screens.rowOf(page, person)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ghi bàn giao"))
                .click();
    }

    void handOver(String score, String comment) {
        page.fill("#score", score);
        page.fill("#comment", comment);
        page.locator("input[name=goes]").first().check();
    }

    void saveHandOver() {
        Screens.button(page, "Lưu bàn giao").click();
        Screens.expectText(page, "Đã lưu bàn giao.");
    }
}
