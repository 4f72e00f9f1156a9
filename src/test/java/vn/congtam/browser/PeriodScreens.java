package vn.congtam.browser;

import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** What human resources do with a month: open, close, publish. */
final class PeriodScreens {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM/yyyy");

    private final Page page;
    private final SmallAgency agency;
    private final YearMonth month;

    PeriodScreens(Page page, SmallAgency agency, YearMonth month) {
        this.page = page;
        this.agency = agency;
        this.month = month;
    }

    void open() {
        page.navigate(agency.at("period?month=" + month));
        page.locator("main form .btn-primary").click();
        Screens.expectText(page, "Đã mở kỳ tháng " + SHOWN.format(month));
    }

    void close() {
        page.navigate(agency.at("ranking"));
        Screens.link(page, "Chốt kỳ…").click();
        Screens.agreeTo(page, "Chốt kỳ tháng " + SHOWN.format(month), "Chốt kỳ");
        Screens.expectText(page, "Đã chốt kỳ tháng " + SHOWN.format(month));
    }

    void publishToTheAgency() {
        page.navigate(agency.at("publication"));
        page.locator("input[name=audience][value=AGENCY]").check();
        Screens.button(page, "Công khai…").click();
        Screens.agreeTo(page, "Phạm vi: toàn cơ quan", "Công khai");
        Screens.expectText(page, "Đã công khai");
    }
}
