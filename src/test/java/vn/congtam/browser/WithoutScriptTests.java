package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.shared.VietnamTime;
import vn.congtam.support.TestCity;

/** Self-assessment and review on a machine that runs no JavaScript. */
class WithoutScriptTests extends BrowserTest {

    private static final String DILIGENT = "Nguyễn Thị Minh Hạnh";
    private static final String LATE = "Ngô Đức Thắng";

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void sheetsAreFilledInAndReviewed() {
        SmallAgency agency = SmallAgency.in(city, jdbc, "Vũ Hải Đăng", DILIGENT, LATE);
        new PeriodScreens(plain(agency.hr()), agency, VietnamTime.month(clock)).open();
        agency.members().forEach(this::assess);
        reviewByDeputy(agency);
        reviewByHead(agency);
    }

    private void assess(SmallAgency.Person member) {
        Page page = plain(member.username());
        new TaskScreens(page).add("Báo cáo tuần của " + member.name());
        SheetScreen sheet = new SheetScreen(page);
        sheet.fillIn("20");
        Screens.button(page, "Tính lại").click();
        sheet.expectTotal("60,0");
        keepPicture(page, "plain-self-assessment");
        sheet.saveAndSubmit();
    }

    private void reviewByDeputy(SmallAgency agency) {
        Page page = plain(agency.deputy().username());
        GridScreen grid = new GridScreen(page, "/team");
        grid.agree(DILIGENT);
        grid.adjust(LATE, "I.2.b", "1,5", "Đi muộn hai buổi họp giao ban");
        grid.expectState(LATE, "Đã điều chỉnh");
        keepPicture(page, "plain-team");
        grid.passOn(2);
    }

    private void reviewByHead(SmallAgency agency) {
        Page page = plain(agency.head().username());
        GridScreen grid = new GridScreen(page, "/team");
        assertThat(page.locator("tr[data-person]", new Page.LocatorOptions().setHasText(LATE)))
                .containsText("trước 18,5");
        grid.agreeTicked(DILIGENT, LATE);
        grid.passOn(2);
    }

    private Page plain(String username) {
        return signedIn(
                username,
                SmallAgency.PASSWORD,
                new Browser.NewContextOptions().setViewportSize(WIDE, HIGH).setJavaScriptEnabled(false));
    }
}
