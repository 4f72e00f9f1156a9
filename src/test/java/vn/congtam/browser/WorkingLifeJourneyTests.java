package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.browser.SmallAgency.Person;
import vn.congtam.shared.VietnamTime;
import vn.congtam.support.TestCity;

/** What happens besides the plain month: a place taken over, a transfer, an appeal that changes a class, a reopening. */
class WorkingLifeJourneyTests extends BrowserTest {

    private static final String GIFTS = "Tặng quà Ngày Người cao tuổi";
    private static final String LIST = "Lập danh sách hộ cần hỗ trợ";
    private static final String LATE = "Đi muộn ba buổi họp giao ban";
    private static final String OFFICE = "Văn phòng";
    private static final String DELEGATION = "12/UQ-VHXH";

    /** Decorum at work, with at most 3 points. */
    private static final String LINE = "I.2.b";

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private SmallAgency agency;
    private Person colleague;

    @Test
    void aPlaceIsTakenOverSomebodyMovesAndAnAppealChangesAClass() {
        settle();
        openMonthAndMove();
        handOver();
        assessEverybody();
        delegate();
        actInThePlaceOfTheHead();
        decide();
        closeAndPublish();
        new AppealJourney(this, agency, month())
                .walk(LINE, colleague.name() + " thay mặt " + agency.head().name());
    }

    private void settle() {
        agency = SmallAgency.in(
                city, jdbc, "Bùi Thị Kim Chung", "Nguyễn Thị Minh Hạnh", "Đỗ Thị Lan Anh", "Ngô Đức Thắng");
        String name = "Hoàng Thị Mai";
        long office = city.unit(agency.id(), OFFICE);
        colleague = new Person(city.official(agency.id(), office, "HEAD", name).username(), name);
    }

    private void openMonthAndMove() {
        Page page = in(agency.hr());
        new PeriodScreens(page, agency, month()).open();
        new TaskScreens(in(moved().username())).add(LIST);
        Page hr = in(agency.hr());
        MoveScreens moves = new MoveScreens(hr, agency);
        moves.fillIn(moved().name(), OFFICE, month().atDay(10), "45/QĐ-UBND");
        keepSound(hr, "life-01-move");
        moves.save();
        moves.expectDecides(moved().name(), OFFICE);
        keepSound(hr, "life-02-moves");
        keepOnPhone(hr, "life-02-moves");
        Screens.link(hr, "Đổi đơn vị quyết định").click();
        keepSound(hr, "life-03-move-decides");
    }

    private void handOver() {
        Page page = in(agency.head().username());
        MoveScreens moves = new MoveScreens(page, agency);
        moves.openHandOver(moved().name());
        moves.handOver("85,5", "Hoàn thành tốt phần việc đến ngày chuyển");
        keepSound(page, "life-04-hand-over");
        keepOnPhone(page, "life-04-hand-over");
        moves.saveHandOver();
        keepSound(page, "life-05-hand-overs");
    }

    private void assessEverybody() {
        TaskScreens tasks = new TaskScreens(in(official().username()));
        tasks.add(GIFTS);
        tasks.finish(GIFTS);
        new TaskScreens(in(agency.head().username())).confirmAll(GIFTS);
        Page page = in(official().username());
        SheetScreen sheet = new SheetScreen(page);
        sheet.fillIn("48");
        sheet.claimBonus(GIFTS, "4");
        sheet.expectSaved();
        sheet.submit();
        assess(moved(), "20");
        assess(agency.members().get(2), "46");
        assess(agency.deputy(), "45");
        assess(agency.head(), "47");
        assess(colleague, "46");
        assess(agency.agencyHead(), "49");
    }

    private void assess(Person person, String results) {
        SheetScreen sheet = new SheetScreen(signedIn(
                person.username(),
                SmallAgency.PASSWORD,
                new Browser.NewContextOptions().setViewportSize(WIDE, HIGH).setJavaScriptEnabled(false)));
        sheet.fillIn(results);
        sheet.saveAndSubmit();
    }

    private void delegate() {
        GridScreen team = new GridScreen(in(agency.deputy().username()), "/team");
        team.agreeTicked(official().name(), agency.members().get(2).name());
        team.passOn(2);

        Page page = in(agency.head().username());
        DelegationScreens delegations = new DelegationScreens(page);
        LocalDate today = VietnamTime.today(clock);
        delegations.record(colleague.name(), today, today.plusDays(7), DELEGATION);
        keepSound(page, "life-06-delegation");
        delegations.save();
        keepSound(page, "life-07-delegations");
    }

    private void actInThePlaceOfTheHead() {
        Page page = in(colleague.username());
        page.navigate("/team");
        Screens.expectText(page, "85,5 điểm. Hoàn thành tốt phần việc đến ngày chuyển");
        keepSound(page, "life-08-moved-in-the-new-team");
        GridScreen own = new GridScreen(page, "/team");
        own.agree(moved().name());
        own.passOn(1);

        DelegationScreens delegations = new DelegationScreens(page);
        keepSound(page, "life-09-delegation-received");
        keepOnPhone(page, "life-09-delegation-received");
        delegations.actFor(agency.head().name(), DELEGATION);
        GridScreen team = new GridScreen(page, "/team");
        team.adjust(official().name(), LINE, "0", LATE);
        team.expectState(official().name(), "Đã điều chỉnh");
        team.agreeTicked(agency.members().get(2).name(), agency.deputy().name());
        keepSound(page, "life-10-acting");
        keepOnPhone(page, "life-10-acting");
        new GridScreen(page, "/team").passOn(3);
        DelegationScreens.leave(page);
    }

    private void decide() {
        Page page = in(agency.agencyHead().username());
        page.navigate(agency.at("decision"));
        page.locator(
                        "tr[data-person]",
                        new Page.LocatorOptions().setHasText(official().name()))
                .locator("[data-open]")
                .click();
        assertThat(page.locator("#panel"))
                .containsText(colleague.name() + " thay mặt " + agency.head().name());
        keepSound(page, "life-11-both-names");
        GridScreen grid = new GridScreen(page, agency.at("decision"));
        grid.agreeToAll();
        grid.expectState(official().name(), "Đã quyết định");
        GridScreen heads = new GridScreen(in(city.granted("CITY_HR", null)), "/city-heads?month=" + month());
        heads.enterDecision(agency.agencyHead().name(), "125-QĐ/TU");
    }

    private void closeAndPublish() {
        PeriodScreens period = new PeriodScreens(in(agency.hr()), agency, month());
        period.close();
        period.publishToTheAgency();
    }

    private Page in(String username) {
        return signedIn(username, SmallAgency.PASSWORD);
    }

    private Person official() {
        return agency.members().get(0);
    }

    private Person moved() {
        return agency.members().get(1);
    }

    private YearMonth month() {
        return VietnamTime.month(clock);
    }
}
