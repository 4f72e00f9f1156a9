package vn.congtam.insight.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rollup.TestYear;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Random months of two agencies, some in both, some closed only: the lists name whom counting one month after the other names. */
@ApplicationTest
class CountingByHandTests {

    private static final int SEED = 7;
    private static final int PEOPLE = 20;
    private static final int QUESTIONS = 30;
    private static final YearMonth FIRST = YearMonth.of(2024, 3);
    private static final YearMonth EARLIEST = YearMonth.of(2024, 1);
    private static final List<String> TOTALS = List.of("40", "55", "60", "72", "80", "91", "91", "92", "95", "97");

    @Autowired
    PersonnelLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    private final Random random = new Random(SEED);
    private final List<Official> people = new ArrayList<>();
    private TestYear agency;
    private TestYear other;

    private record Month(
            YearMonth month,
            boolean rated,
            @Nullable BigDecimal total,
            @Nullable String letter) {}

    @BeforeEach
    void twoAgencies() {
        agency = new TestYear(jdbc, city);
        other = new TestYear(jdbc, city);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(agency.member("Bùi Thử " + i));
        }
    }

    @Test
    void whileAMonthWaits() {
        results(0, 10);
        agency.publishAll();
        results(10, 14);
        agency.closeAll();
        other.publishAll();
        compare();
    }

    @Test
    void whenEverythingIsPublished() {
        results(0, 14);
        agency.publishAll();
        other.publishAll();
        compare();
    }

    private void results(int from, int to) {
        for (int month = from; month < to; month++) {
            for (Official official : people) {
                int luck = random.nextInt(10);
                if (luck > 0) {
                    String total = luck == 1 ? null : TOTALS.get(random.nextInt(TOTALS.size()));
                    agency.result(official, FIRST.plusMonths(month), total, null);
                }
                if (luck > 0 && random.nextInt(8) == 0) {
                    other.result(official, FIRST.plusMonths(month), random.nextBoolean() ? null : "85", null);
                }
            }
        }
    }

    private void compare() {
        long reader = people.get(3).personId();
        for (boolean inside : new boolean[] {true, false}) {
            Circle circle = new Circle("/x", agency.agency, null, inside, reader);
            Map<Long, List<Month>> months = people.stream()
                    .collect(Collectors.toMap(
                            Official::personId, official -> months(official, inside ? agency.agency : 0, reader)));
            for (int i = 0; i < QUESTIONS; i++) {
                ask(
                        circle,
                        months,
                        EARLIEST.plusMonths(random.nextInt(20)),
                        1 + random.nextInt(12),
                        1 + random.nextInt(4));
            }
        }
    }

    private void ask(Circle circle, Map<Long, List<Month>> months, YearMonth until, int span, int times) {
        String last = until.toString();
        String window = String.valueOf(span);
        String n = String.valueOf(times);
        int longer = Math.max(span, times + 1);
        same(
                named(months, until, longer, rated -> low(rated) >= times || falls(rated) >= times),
                circle,
                PersonnelList.WEAK,
                "until",
                last,
                "months",
                window,
                "low",
                n,
                "falls",
                n);
        same(
                named(months, until, span, rated -> rated.size() >= times && isStrong(rated)),
                circle,
                PersonnelList.STRONG,
                "until",
                last,
                "months",
                window,
                "rated",
                n,
                "mean",
                "80",
                "best",
                "30",
                "signal",
                "RESULTS");
        same(
                named(
                        months,
                        until,
                        span,
                        rated -> !rated.isEmpty() && rated.getLast().month().equals(until) && best(rated) >= times),
                circle,
                PersonnelList.COMMENDED,
                "until",
                last,
                "months",
                window,
                "row",
                n);
        Set<Long> ever = named(months, until, 1000, rated -> !rated.isEmpty());
        Set<Long> idle = named(months, until, span, List::isEmpty);
        Set<Long> never = new TreeSet<>(idle);
        never.removeAll(ever);
        same(never, circle, PersonnelList.UNRATED, "until", last, "months", window, "signal", "NEVER", "q", "thu");
    }

    private void same(Set<Long> expected, Circle circle, PersonnelList list, String... asked) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < asked.length; i += 2) {
            parameters.put(asked[i], asked[i + 1]);
        }
        PersonnelFilter filter = lists.filter(list, circle, parameters);
        List<Long> page =
                lists.page(list, circle, filter).stream().map(PersonnelRow::id).toList();
        List<Long> file = new ArrayList<>();
        lists.each(list, circle, filter, row -> file.add(row.id()));
        String question =
                "seed " + SEED + ", " + list + " " + String.join(" ", asked) + (circle.inside() ? " inside" : "");
        assertThat(page).as(question).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(file).as(question + " as a file").isEqualTo(page);
    }

    private static Set<Long> named(
            Map<Long, List<Month>> months, YearMonth until, int span, Predicate<List<Month>> condition) {
        return months.entrySet().stream()
                .filter(person -> condition.test(person.getValue().stream()
                        .filter(Month::rated)
                        .filter(month ->
                                !month.month().isAfter(until) && month.month().isAfter(until.minusMonths(span)))
                        .toList()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int low(List<Month> rated) {
        int row = 0;
        while (row < rated.size() && isLow(rated.get(rated.size() - 1 - row))) {
            row++;
        }
        return row;
    }

    private static int best(List<Month> rated) {
        int row = 0;
        while (row < rated.size()
                && "A".equals(rated.get(rated.size() - 1 - row).letter())) {
            row++;
        }
        return row;
    }

    private static int falls(List<Month> rated) {
        int row = 0;
        while (row + 1 < rated.size()
                && total(rated.get(rated.size() - 1 - row)).compareTo(total(rated.get(rated.size() - 2 - row))) < 0) {
            row++;
        }
        return row;
    }

    private static boolean isStrong(List<Month> rated) {
        BigDecimal sum = rated.stream().map(CountingByHandTests::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        long best = rated.stream().filter(month -> "A".equals(month.letter())).count();
        return sum.divide(BigDecimal.valueOf(rated.size()), 12, RoundingMode.HALF_UP)
                                .compareTo(BigDecimal.valueOf(80))
                        >= 0
                && best * 100 >= 30L * rated.size()
                && rated.stream().noneMatch(CountingByHandTests::isLow);
    }

    private static boolean isLow(Month month) {
        return "C".equals(month.letter()) || "D".equals(month.letter());
    }

    private static BigDecimal total(Month month) {
        return Objects.requireNonNull(month.total());
    }

    private List<Month> months(Official official, long inside, long reader) {
        return jdbc.sql(
                        "select m.month, m.rated, m.total, m.class from chosen_months(array[?], '-infinity', 'infinity', ?, ?) m")
                .params(official.personId(), inside, reader)
                .query((row, n) -> new Month(
                        YearMonth.from(row.getObject(1, LocalDate.class)),
                        row.getBoolean(2),
                        row.getBigDecimal(3),
                        row.getString(4)))
                .list();
    }
}
