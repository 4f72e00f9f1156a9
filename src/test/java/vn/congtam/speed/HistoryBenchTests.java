package vn.congtam.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.congtam.insight.levelling.TestAnalysis;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;

/**
 * Pages of a city of 128,795 people in 126 agencies with one closed month, and beside it with thirteen
 * ({@code -Dcongtam.bench.months=36} for more): statements, and milliseconds of one request after the other, in turns (quality.md,
 * Speed 2 and 4). Reviewed and decided with lines in the newest month, totals alone before; two tasks a month, every tenth unit levels.
 */
@Tag("bench")
@ApplicationTest
@Import({TestAnalysis.class, BeforeAndAfter.class})
class HistoryBenchTests {

    private static final int PEOPLE = Integer.getInteger("congtam.bench.people", 128_795);
    private static final int MONTHS = Integer.getInteger("congtam.bench.months", 13);
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 41;
    private static final int MOST_STATEMENTS = 6;
    private static final double LIMIT = 1.15;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAnalysis analysis;

    @Autowired
    BeforeAndAfter sides;

    private final List<String> pages = new ArrayList<>();
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    /** @param main whether it must keep within the limits; the others are printed, as what they show grows with the months */
    private record Visit(RequestPostProcessor user, String path, boolean main) {}

    /**
     * @param one milliseconds with one month, the median
     * @param many the same with all of them
     * @param bytes of the answer, uncompressed
     */
    private record Figures(double one, double many, int statements, int bytes) {

        double ratio() {
            return many / one;
        }
    }

    @Test
    void pagesCostTheSameWithAYearOfHistory() throws SQLException {
        CityFill.people(PEOPLE);
        CityFill.months(0, 0);
        analysis.ofMonth(CityFill.NEWEST);
        visits();
        sides.keep();
        CityFill.months(1, MONTHS - 1);
        List<String> missed = new ArrayList<>();
        for (String page : pages) {
            Visit visit = Objects.requireNonNull(visits.get(page));
            Figures figures = measure(visit);
            System.out.printf(
                    "BENCH %-46s 1 month %7.1f ms, %d months %7.1f ms, ratio %.2f, %d statements, %d KB%n",
                    page,
                    figures.one(),
                    MONTHS,
                    figures.many(),
                    figures.ratio(),
                    figures.statements(),
                    figures.bytes() / 1024);
            if (visit.main() && (figures.ratio() > LIMIT || figures.statements() > MOST_STATEMENTS)) {
                missed.add(page);
            }
        }
        assertThat(missed)
                .as("main pages beyond %d statements or %.2f", MOST_STATEMENTS, LIMIT)
                .isEmpty();
    }

    private void visits() {
        long agency = id("select min(id) from agency where code like 'H0%'");
        String hr = city.granted("HR", agency);
        String cityHr = city.granted("CITY_HR", null);
        String inspector = city.granted("INSPECTOR", null);
        String member = account(id("select min(person_id) from post where role = 'MEMBER' and agency_id = " + agency));
        String head = account(id("select min(person_id) from post where role = 'HEAD' and agency_id = " + agency));
        String authority =
                account(id("select min(person_id) from post where role = 'AGENCY_HEAD' and agency_id = " + agency));
        long person = id("select max(person_id) from post where role = 'MEMBER' and agency_id = " + agency);
        long unit = id("select max(unit_id) from post where person_id = " + person);
        String base = "/agencies/" + agency;
        main("home of an official", member, "/");
        main("home of a head of unit", head, "/");
        main("home of the agency's head", authority, "/");
        main("home of HR", hr, "/");
        main("home of city HR", cityHr, "/");
        main("home of an inspector", inspector, "/");
        main("team grid", head, "/team?month=" + CityFill.OPEN);
        main("ranking page", hr, base + "/ranking?month=" + CityFill.NEWEST);
        main("own results", member, "/results");
        page("own profile", member, "/profile");
        page("profile of an official", hr, "/people/" + person + "/profile");
        page("years of an agency", hr, base + "/years/2026");
        page("board of an agency", hr, base + "/board?month=" + CityFill.NEWEST);
        page("people of a board", hr, base + "/board/people?month=" + CityFill.NEWEST + "&rating=A");
        page("unit by month", hr, base + "/board/months?month=" + CityFill.NEWEST);
        page("comparison in an agency", hr, base + "/board/comparison?month=" + CityFill.NEWEST);
        page("gaps", hr, base + "/board/gaps?month=" + CityFill.NEWEST);
        page("gaps of a unit", hr, base + "/board/gaps?month=" + CityFill.NEWEST + "&unit=" + unit);
        page("progress", hr, base + "/board/progress?month=" + CityFill.OPEN);
        page("levelling of an agency", hr, base + "/levelling");
        page("board of the city", cityHr, "/city-board?month=" + CityFill.NEWEST);
        page("agency by month", cityHr, "/city-board/months?month=" + CityFill.NEWEST);
        page("comparison in the city", cityHr, "/city-board/comparison?month=" + CityFill.NEWEST);
        page("flows in the city", cityHr, "/city-board/flows?month=" + CityFill.NEWEST);
        page("people of the flows", cityHr, "/city-board/people?month=" + CityFill.NEWEST + "&was=B&rating=A");
        page("agencies of the city", cityHr, "/city?month=" + CityFill.NEWEST);
        page("levelling of the city", cityHr, "/city-levelling");
        page("years of the city", cityHr, "/city-years/2026");
        for (String list : List.of("weak", "avoiding", "strong", "commended", "unrated")) {
            page("city: list " + list, cityHr, "/city-personnel/" + list);
            page("agency: list " + list, hr, base + "/personnel/" + list);
        }
        page("city: list weak as a file", cityHr, "/city-personnel/weak?signal=RESULTS&export=csv");
        page("city: list strong as a file", cityHr, "/city-personnel/strong?signal=RESULTS&export=csv");
        page("women under 40 in finance", cityHr, "/city-personnel/strong?gender=FEMALE&ageTo=40&field=tai+chinh");
        page("search by city HR", cityHr, "/search?q=nguyen+thi+ha");
        page("appeals of the city", cityHr, "/city-appeals/statistics");
    }

    private void main(String name, String user, String path) {
        visit(name, new Visit(city.as(user), path, true));
    }

    private void page(String name, String user, String path) {
        visit(name, new Visit(city.as(user), path, false));
    }

    private void visit(String name, Visit visit) {
        pages.add(name);
        visits.put(name, visit);
    }

    private Figures measure(Visit visit) {
        turns(visit, WARM_UP, 4, new ArrayList<>(), new ArrayList<>());
        List<Double> one = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        turns(visit, ROUNDS, 6, one, many);
        int statements = StatementCount.of(() -> get(visit));
        return new Figures(median(one), median(many), statements, get(visit));
    }

    private void turns(Visit visit, int rounds, int seconds, List<Double> one, List<Double> many) {
        long patience = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < rounds && (i < 3 || System.nanoTime() < patience); i++) {
            sides.before(() -> one.add(millis(visit)));
            many.add(millis(visit));
        }
    }

    private double millis(Visit visit) {
        long start = System.nanoTime();
        get(visit);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private int get(Visit visit) {
        MvcTestResult result = mvc.get().uri(visit.path()).with(visit.user()).exchange();
        assertThat(result.getResponse().getStatus()).as(visit.path()).isEqualTo(200);
        return result.getResponse().getContentAsByteArray().length;
    }

    private String account(long person) {
        return jdbc.sql("""
                        insert into account (person_id, username, display_name, password_hash, one_time, created_at)
                        select id, lower(code), full_name, '{noop}secret', false, now() from person where id = ? returning username
                        """).param(person).query(String.class).single();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
