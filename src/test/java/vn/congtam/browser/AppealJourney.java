package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.YearMonth;
import vn.congtam.browser.SmallAgency.Person;

/** From a published result that is contested to the version that takes its place. */
final class AppealJourney {

    private final BrowserTest browser;
    private final SmallAgency agency;
    private final YearMonth month;

    AppealJourney(BrowserTest browser, SmallAgency agency, YearMonth month) {
        this.browser = browser;
        this.agency = agency;
        this.month = month;
    }

    /**
     * @param line where the first member lost 3 points
     * @param reviewer who took them away
     */
    void walk(String line, String reviewer) {
        appeal(line, reviewer);
        appointHearer();
        hear(line);
        askForReopening();
        approve();
        closeAgain();
        readNewVersion();
    }

    private void appeal(String line, String reviewer) {
        Page page = in(official().username());
        page.navigate("/results/" + month);
        expectResult(page, "89,0", "B");
        Screens.expectText(page, reviewer);
        AppealScreens appeal = new AppealScreens(page);
        appeal.fillIn(line, "Tính đủ 3,0 điểm mục I.2.b", "Ba buổi họp đó đi công tác theo giấy mời");
        browser.keepSound(page, "life-12-appeal-filing");
        browser.keepOnPhone(page, "life-12-appeal-filing");
        appeal.file();
        browser.keepSound(page, "life-13-appeal-filed");
        page.navigate("/appeals");
        browser.keepSound(page, "life-14-own-appeals");
    }

    private void appointHearer() {
        Page page = in(agency.hr());
        AppealScreens appeal = new AppealScreens(page);
        appeal.open(agency.at("appeals"));
        browser.keepSound(page, "life-15-appeal-appointment");
        appeal.appointPanel(agency.head().name(), "46/QĐ-UBND");
        page.navigate(agency.at("appeals"));
        browser.keepSound(page, "life-16-appeals-of-the-agency");
    }

    private void hear(String line) {
        Page page = in(agency.head().username());
        AppealScreens appeal = new AppealScreens(page);
        appeal.open("/appeals");
        appeal.tryPoints(line, "3", "Giấy mời xác nhận đi công tác");
        assertThat(page.locator("#impact")).containsText("92,0");
        browser.keepSound(page, "life-17-appeal-impact");
        browser.keepOnPhone(page, "life-17-appeal-impact");
        appeal.accept("Có giấy mời, không phải đi muộn", "47/KL-UBND");
        browser.keepSound(page, "life-18-appeal-answered");
    }

    private void askForReopening() {
        Page page = in(agency.hr());
        page.navigate(agency.at("appeals?open=false"));
        Screens.link(page, "Xem kiến nghị").first().click();
        Screens.link(page, "Đề nghị mở lại kỳ để sửa").click();
        Locator named = page.locator(
                "label.check", new Page.LocatorOptions().setHasText(official().name()));
        assertThat(named.locator("input")).isChecked();
        browser.keepSound(page, "life-19-reopening-request");
        Screens.button(page, "Gửi đề nghị").click();
        Screens.expectText(page, "Đã gửi đề nghị mở lại.");
        Screens.expectText(page, "Đề nghị đang chờ đồng ý");
        browser.keepSound(page, "life-20-reopening-asked");
    }

    private void approve() {
        Page page = in(agency.agencyHead().username());
        page.navigate("/notices");
        browser.keepSound(page, "life-21-notices-of-the-head");
        browser.keepOnPhone(page, "life-21-notices-of-the-head");
        Screens.followNotice(page, "Có đề nghị mở lại kỳ");
        browser.keepSound(page, "life-22-reopening-to-approve");
        Screens.button(page, "Đồng ý mở lại").click();
        Screens.expectText(page, "Đã mở lại kỳ.");
        browser.keepSound(page, "life-23-reopened");
        browser.keepOnPhone(page, "life-23-reopened");
        Screens.followNotice(page, "được mở lại để sửa");
        Screens.expectText(page, "92,0");
        browser.keepSound(page, "life-24-decision-corrected");
    }

    private void closeAgain() {
        Page page = in(agency.hr());
        page.navigate("/notices");
        Screens.followNotice(page, "đã được trả lời");
        Screens.expectText(page, "Kỳ đang mở lại");
        page.navigate(agency.at("ranking"));
        browser.keepSound(page, "life-25-ranking-reopened");
        new PeriodScreens(page, agency, month).close();
        page.navigate(agency.at("reopening?month=" + month));
        Screens.expectText(page, "Đã chốt lại");
        browser.keepSound(page, "life-26-reopening-done");
    }

    private void readNewVersion() {
        Page page = in(official().username());
        page.navigate("/notices");
        browser.keepSound(page, "life-27-notices-of-the-official");
        Screens.followNotice(page, "có bản mới, thay bản đã công khai");
        expectResult(page, "92,0", "A");
        browser.keepSound(page, "life-28-new-version");
        Screens.link(page, "Bản 1,").click();
        expectResult(page, "89,0", "B");
        Screens.expectText(page, "Bản 1 đã được thay thế");
        browser.keepSound(page, "life-29-old-version");
        browser.keepOnPhone(page, "life-29-old-version");
        new AppealScreens(page).open("/appeals");
        Screens.expectText(page, "Đã thay bằng bản kết quả 2.");
        browser.keepSound(page, "life-30-appeal-carried-out");
    }

    private static void expectResult(Page page, String total, String label) {
        assertThat(page.locator("h1")).hasText("Vì sao được " + total + " điểm, loại " + label + "?");
    }

    private Page in(String username) {
        return browser.signedIn(username, SmallAgency.PASSWORD);
    }

    private Person official() {
        return agency.members().getFirst();
    }
}
