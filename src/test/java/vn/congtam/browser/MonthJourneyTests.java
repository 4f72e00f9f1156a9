package vn.congtam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.browser.SmallAgency.Person;
import vn.congtam.shared.VietnamTime;
import vn.congtam.support.TestCity;

/** A whole month by the hands of six personas, from opening to the explained result. */
class MonthJourneyTests extends BrowserTest {

    private static final String REPORT = "Báo cáo rà soát hộ nghèo quý IV";
    private static final String GIFTS = "Tặng quà Ngày Người cao tuổi";

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aMonthIsWalkedFromOpeningToTheExplainedResult() {
        SmallAgency agency = SmallAgency.in(
                city, jdbc, "Phạm Thị Ngọc Bích", "Nguyễn Thị Minh Hạnh", "Đỗ Thị Lan Anh", "Ngô Đức Thắng");
        Person official = agency.members().get(0);
        openMonth(agency);
        logWork(official);
        confirmWork(agency.head());
        assess(official, "48", "92,0");
        othersAssess(agency);
        review(agency);
        decide(agency);
        expectNothingPublished(official);
        closeAndPublish(agency);
        readExplanation(official);
    }

    private void openMonth(SmallAgency agency) {
        Page page = signedIn(agency.hr(), SmallAgency.PASSWORD);
        new PeriodScreens(page, agency, month()).open();
        keepPicture(page, "journey-01-opened");
    }

    private void logWork(Person official) {
        Page page = signedIn(official.username(), SmallAgency.PASSWORD);
        TaskScreens tasks = new TaskScreens(page);
        tasks.add(REPORT);
        tasks.add(GIFTS);
        tasks.finish(REPORT);
        tasks.finish(GIFTS);
        keepPicture(page, "journey-02-tasks");
    }

    private void confirmWork(Person head) {
        Page page = signedIn(head.username(), SmallAgency.PASSWORD);
        new TaskScreens(page).confirmAll(REPORT, GIFTS);
        keepPicture(page, "journey-03-confirmed");
    }

    private void assess(Person official, String results, String total) {
        Page page = signedIn(official.username(), SmallAgency.PASSWORD);
        SheetScreen sheet = new SheetScreen(page);
        sheet.fillIn(results);
        sheet.claimBonus(GIFTS, "4");
        sheet.expectSaved();
        sheet.expectTotal(total);
        keepPicture(page, "journey-04-self-assessment");
        sheet.submit();
        keepPicture(page, "journey-05-receipt");
    }

    /** The others work on machines without JavaScript. */
    private void othersAssess(SmallAgency agency) {
        assessPlainly(agency.members().get(1), "44");
        assessPlainly(agency.members().get(2), "46");
        assessPlainly(agency.deputy(), "45");
        assessPlainly(agency.head(), "47");
        assessPlainly(agency.agencyHead(), "49");
    }

    private void assessPlainly(Person official, String results) {
        Page page = signedIn(official.username(), SmallAgency.PASSWORD, withoutScript());
        SheetScreen sheet = new SheetScreen(page);
        sheet.fillIn(results);
        sheet.saveAndSubmit();
    }

    private void review(SmallAgency agency) {
        Page page = signedIn(agency.deputy().username(), SmallAgency.PASSWORD);
        GridScreen grid = new GridScreen(page, "/team");
        grid.agree(agency.members().get(0).name());
        grid.agreeTicked(agency.members().get(1).name());
        grid.adjust(agency.members().get(2).name(), "I.2.b", "1,5", "Đi muộn hai buổi họp giao ban");
        grid.expectState(agency.members().get(2).name(), "Đã điều chỉnh");
        keepPicture(page, "journey-06-deputy");
        grid.passOn(3);

        Page head = signedIn(agency.head().username(), SmallAgency.PASSWORD);
        GridScreen team = new GridScreen(head, "/team");
        team.agreeTicked(
                agency.members().get(0).name(),
                agency.members().get(1).name(),
                agency.members().get(2).name(),
                agency.deputy().name());
        keepPicture(head, "journey-07-head");
        team.passOn(4);
    }

    private void decide(SmallAgency agency) {
        Page page = signedIn(agency.agencyHead().username(), SmallAgency.PASSWORD);
        GridScreen grid = new GridScreen(page, agency.at("decision"));
        keepPicture(page, "journey-08-decision");
        grid.agreeToAll();
        agency.members().forEach(member -> grid.expectState(member.name(), "Đã quyết định"));
        grid.expectState(agency.agencyHead().name(), "Cấp trên quyết định");

        Page cityPage = signedIn(city.granted("CITY_HR", null), SmallAgency.PASSWORD);
        GridScreen heads = new GridScreen(cityPage, "/city-heads?month=" + month());
        heads.enterDecision(agency.agencyHead().name(), "125-QĐ/TU");
        heads.expectState(agency.agencyHead().name(), "Đã quyết định");
        keepPicture(cityPage, "journey-09-higher-body");
    }

    private void expectNothingPublished(Person official) {
        Page page = signedIn(official.username(), SmallAgency.PASSWORD);
        page.navigate("/results");
        Screens.expectText(page, "Chưa có kết quả được công khai.");
        assertThat(page.navigate("/results/" + month()).status()).isEqualTo(404);
    }

    private void closeAndPublish(SmallAgency agency) {
        Page page = signedIn(agency.hr(), SmallAgency.PASSWORD);
        PeriodScreens period = new PeriodScreens(page, agency, month());
        page.navigate(agency.at("ranking"));
        keepPicture(page, "journey-10-preview");
        period.close();
        keepPicture(page, "journey-11-closed");
        period.publishToTheAgency();
        keepPicture(page, "journey-12-published");
    }

    private void readExplanation(Person official) {
        Page page = signedIn(official.username(), SmallAgency.PASSWORD);
        page.navigate("/results");
        Screens.link(page, "Giải thích điểm").first().click();
        assertThat(page.locator("h1")).hasText("Vì sao được 92,0 điểm, loại A?");
        Screens.expectText(page, GIFTS);
        keepPicture(page, "journey-13-explanation");
    }

    private static Browser.NewContextOptions withoutScript() {
        return new Browser.NewContextOptions().setViewportSize(WIDE, HIGH).setJavaScriptEnabled(false);
    }

    private YearMonth month() {
        return VietnamTime.month(clock);
    }
}
