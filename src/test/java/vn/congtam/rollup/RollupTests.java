package vn.congtam.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rollup.MonthOfTerm.State;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;

@ApplicationTest
class RollupTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Autowired
    Rollups rollups;

    @Autowired
    Rulings rulings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    @BeforeEach
    void afterTheYear() {
        clock.setTo(LocalDateTime.of(2027, 1, 10, 9, 0));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Rollup inside(long agency, long reader, Official official, Term term) {
        return Objects.requireNonNull(rollups.inside(agency, reader, List.of(official.personId()), term)
                .get(official.personId()));
    }

    private Rollup of(TestYear year, Official official, Term term) {
        return Objects.requireNonNull(rollups.published(year.agency, List.of(official.personId()), term)
                .get(official.personId()));
    }

    @Test
    void meanCountsTheMonthsRatedAndLeavesNotRatedAndMissingOnesOut() {
        TestYear year = new TestYear(jdbc, city);
        Official official = year.member("Lê Thị Hà");
        year.months(official, JANUARY, "90", "-", "80", ".", "70", "85", "75");
        year.publishAll();

        Rollup whole = of(year, official, Term.ofYear(2026));

        assertThat(whole.mean()).isEqualByComparingTo("80"); // (90 + 80 + 70 + 85 + 75) / 5
        assertThat(whole.rated()).isEqualTo(5);
        assertThat(whole.months())
                .extracting(MonthOfTerm::state)
                .startsWith(State.RATED, State.NOT_RATED, State.RATED, State.MISSING);
        assertThat(whole.months().get(1).required().notRatedReason()).isEqualTo("nghỉ thai sản");
    }

    @Test
    void yearWithFiveMonthsHasAMeanButNoClass() {
        TestYear year = new TestYear(jdbc, city);
        Official official = year.member("Lê Thị Hà");
        year.months(official, JANUARY, "92", "92", "92", "92", "92");
        year.publishAll();

        Rollup whole = of(year, official, Term.ofYear(2026));
        assertThat(whole.mean()).isEqualByComparingTo("92");
        assertThat(whole.hasTooFewMonths()).isTrue();
        assertThat(whole.proposed()).isNull();
        assertThat(of(year, official, new Term(2026, Span.HALF, 1)).proposed()).isEqualTo(RatedClass.A);
        assertThat(of(year, official, new Term(2026, Span.QUARTER, 2)).proposed())
                .isEqualTo(RatedClass.A);
        assertThat(of(year, official, new Term(2026, Span.QUARTER, 3)).proposed())
                .isNull();
    }

    @Test
    void sixMonthsGiveAYearlyClass() {
        TestYear year = new TestYear(jdbc, city);
        Official official = year.member("Lê Thị Hà");
        year.months(official, JANUARY, "92", "92", "92", "92", "92", "80");
        year.publishAll();
        assertThat(of(year, official, Term.ofYear(2026)).proposed()).isEqualTo(RatedClass.A); // 540 / 6 = 90 exactly
    }

    @Test
    void thirdsThatAddUpToExactlyNinetyAreNinety() {
        TestYear year = new TestYear(jdbc, city);
        Official official = year.member("Lê Thị Hà");
        year.months(official, JANUARY, "89.3333", "90.3333", "90.3334");
        Official below = year.member("Lê Thị Hạ");
        year.months(below, JANUARY, "90", "90", "89.9999");
        year.publishAll();

        Term quarter = new Term(2026, Span.QUARTER, 1);
        assertThat(of(year, official, quarter).mean()).isEqualByComparingTo("90");
        assertThat(of(year, official, quarter).proposed()).isEqualTo(RatedClass.A);
        assertThat(of(year, below, quarter).mean()).isEqualByComparingTo("89.999966667");
        assertThat(of(year, below, quarter).proposed()).isEqualTo(RatedClass.B);
    }

    @Test
    void mixedYearIsClassedByTheFrameworkOfItsLastMonth() {
        TestYear year = new TestYear(jdbc, city);
        Official official = year.member("Lê Thị Hà");
        year.open(JANUARY, TestYear.FROM_3814);
        year.months(official, JANUARY, "80", "80");
        year.publishAll();

        assertThat(of(year, official, new Term(2026, Span.QUARTER, 1))
                        .framework()
                        .code())
                .isEqualTo(TestYear.FROM_1841);
        assertThat(rulings.of(year.agency, new Term(2026, Span.QUARTER, 1))
                        .framework()
                        .code())
                .isEqualTo(TestYear.FROM_1841);
        assertThat(rollups.publishedYear(official.personId(), year.agency, 2026).isMixed())
                .isTrue();
    }

    @Test
    void forcedMonthIsNotedAndCountsOnce() {
        TestYear year = new TestYear(jdbc, city);
        Official official = year.member("Lê Thị Hà");
        year.months(official, JANUARY, "95", "95");
        year.result(official, YearMonth.of(2026, 3), "95", "CRITICISM:12/PB");
        year.publishAll();

        Rollup quarter = of(year, official, new Term(2026, Span.QUARTER, 1));
        assertThat(quarter.forced()).extracting(RatedMonth::capDocument).containsExactly("12/PB");
        assertThat(quarter.cap()).isNull();
        assertThat(quarter.proposed()).isEqualTo(RatedClass.A);
    }

    @Test
    void monthsOfAFormerAgencyCountAndTheAgencyOfTheLastDayRates() {
        TestYear former = new TestYear(jdbc, city);
        TestYear present = new TestYear(jdbc, city);
        Official official = former.member("Lê Thị Hà");
        former.months(official, JANUARY, "90", "90", "90", "90", "90");
        former.transfer(official, present, "2026-05-31");
        present.months(official, YearMonth.of(2026, 6), "84");
        former.publishAll();
        present.publishAll();

        Rollup whole = of(present, official, Term.ofYear(2026));
        assertThat(whole.mean()).isEqualByComparingTo("89"); // 534 / 6
        assertThat(whole.elsewhere(present.agency)).hasSize(5);
        assertThat(people.page(former.agency, Term.ofYear(2026).lastDay(), "", 1))
                .extracting(AgencyPeople.Row::id)
                .doesNotContain(official.personId());
        assertThat(people.page(present.agency, Term.ofYear(2026).lastDay(), "ha le", 1))
                .extracting(AgencyPeople.Row::id)
                .contains(official.personId());
    }

    @Autowired
    AgencyPeople people;

    @Test
    void closedMonthsAreForThosePreparingOnlyAndNeverTheOwnOnes() {
        TestYear year = new TestYear(jdbc, city);
        Official official = year.member("Lê Thị Hà");
        year.months(official, JANUARY, "92");
        year.closeAll();
        Term quarter = new Term(2026, Span.QUARTER, 1);

        assertThat(of(year, official, quarter).mean()).isNull();
        assertThat(inside(year.agency, 0L, official, quarter).mean()).isEqualByComparingTo(new BigDecimal("92"));
        assertThat(inside(year.agency, official.personId(), official, quarter).mean())
                .isNull();
        assertThat(inside(new TestYear(jdbc, city).agency, 0L, official, quarter)
                        .mean())
                .isNull();
    }
}
