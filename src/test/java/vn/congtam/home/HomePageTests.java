package vn.congtam.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The first page after sign-in, for every kind of user. */
@ApplicationTest
class HomePageTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    SheetOpening opening;

    @Autowired
    Frameworks frameworks;

    long agency;
    long unit;
    Official authority;
    Official head;

    @BeforeEach
    void anAgencyInItsMonth() {
        agency = city.agency();
        unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        authority = city.official(agency, unit, "AGENCY_HEAD", "Lê Văn Chủ");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        IntStream.range(0, 20).forEach(n -> city.official(agency, unit, "MEMBER", "Nguyễn Văn Số " + n));
    }

    @Test
    void theFirstPageOfEverybodyCostsAtMostSixStatements() {
        Official staff = city.official(agency, unit, "MEMBER", "Lê Thị Thu Hà");
        Official deputy = city.official(agency, unit, "DEPUTY", "Đỗ Thị Lan Anh");
        opening.open(
                agency,
                OCTOBER,
                PeriodDates.proposedFor(frameworks.validFor(OCTOBER).framework(), OCTOBER),
                null);
        for (String username : new String[] {
            staff.username(),
            deputy.username(),
            head.username(),
            authority.username(),
            city.granted("HR", agency),
            city.granted("CITY_HR", null),
            city.granted("INSPECTOR", null),
            city.granted("ADMINISTRATOR", null)
        }) {
            String place = firstPageOf(username);
            var signedIn = city.as(username);
            assertThat(StatementCount.of(
                            () -> mvc.get().uri(place).with(signedIn).exchange()))
                    .as(username + " " + place)
                    .isBetween(1, 6);
        }
    }

    /** Where the first page leads to, opened once so that what is kept in memory is there. */
    private String firstPageOf(String username) {
        MvcTestResult home = mvc.get().uri("/").with(city.as(username)).exchange();
        String place = home.getResponse().getRedirectedUrl();
        assertThat(mvc.get().uri(place == null ? "/" : place).with(city.as(username)))
                .hasStatusOk();
        return place == null ? "/" : place;
    }
}
