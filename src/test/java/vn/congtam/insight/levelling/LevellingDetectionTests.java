package vn.congtam.insight.levelling;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.congtam.insight.levelling.GeneratedAgency.Unit;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/**
 * Whether the analysis finds what is there and leaves alone what is not: units with a known habit of rating, generated from a seed, through
 * the SQL and the default limits of the product. What is asserted: an explanation asked of an honest unit costs trust, so at most one
 * honest unit-month in twenty may be asked about one sign and one in ten about any; what is blatant has to be found nearly always, what
 * needs a small sample (nine people, some months) in four of five cases.
 */
@ApplicationTest
class LevellingDetectionTests {

    private static final long SEED = 335;
    private static final int AGENCIES = 3;
    private static final int MONTHS = 9;
    private static final int PEOPLE = 9;

    /** Far from the months of other tests: raters are compared across the city. */
    private static final YearMonth FIRST = YearMonth.of(2041, 1);

    private static final Map<AlertKind, Set<Habit>> TRUTH = new EnumMap<>(Map.ofEntries(
            Map.entry(AlertKind.SAME_TOTALS, EnumSet.of(Habit.LEVEL)),
            Map.entry(AlertKind.SAME_LINES, EnumSet.of(Habit.LEVEL)),
            Map.entry(AlertKind.CROWDED, EnumSet.of(Habit.LEVEL, Habit.SOFT)),
            Map.entry(AlertKind.NARROW, EnumSet.of(Habit.SOFT)),
            Map.entry(AlertKind.FULL_CONDUCT, EnumSet.of(Habit.LEVEL)),
            Map.entry(AlertKind.AT_BAR, EnumSet.of(Habit.GAMING)),
            Map.entry(AlertKind.TURNS, EnumSet.of(Habit.ROTATING)),
            Map.entry(AlertKind.SHARED_TASKS, EnumSet.of(Habit.CLERICAL)),
            Map.entry(AlertKind.REPEATED_TASKS, EnumSet.of(Habit.CLERICAL)),
            Map.entry(AlertKind.LATE_TASKS, EnumSet.of(Habit.CLERICAL)),
            Map.entry(AlertKind.SELF_COPIED, EnumSet.of(Habit.HASTY)),
            Map.entry(AlertKind.RAISED, EnumSet.of(Habit.LENIENT)),
            Map.entry(AlertKind.IN_SECONDS, EnumSet.of(Habit.HASTY)),
            Map.entry(AlertKind.LENIENT, EnumSet.of(Habit.LENIENT))));

    private static final Set<AlertKind> BLATANT = EnumSet.of(
            AlertKind.SAME_TOTALS,
            AlertKind.SAME_LINES,
            AlertKind.CROWDED,
            AlertKind.FULL_CONDUCT,
            AlertKind.SHARED_TASKS,
            AlertKind.REPEATED_TASKS,
            AlertKind.LATE_TASKS,
            AlertKind.SELF_COPIED,
            AlertKind.IN_SECONDS);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestCity city;

    @Autowired
    LevellingAnalysis analysis;

    @Test
    void findsWhatIsThereAndLeavesHonestUnitsAlone() {
        List<GeneratedAgency> agencies = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            agencies.add(agency(SEED + i));
        }
        Set<String> found = new HashSet<>();
        for (int number = 0; number < MONTHS; number++) {
            YearMonth month = FIRST.plusMonths(number);
            for (GeneratedAgency agency : agencies) {
                analysis.analyse(agency.month(month, number));
            }
        }
        // history is short at first: unit-months count from the sixth month on, once everything can be compared
        int from = 5;
        jdbc.query(
                "select kind, coalesce(unit_id, (select t.unit_id from post t where t.person_id = rater_id)), month from levelling_alert where month >= ? and stage in ('', 'REVIEW1')",
                row -> {
                    found.add(row.getString(1) + "/" + row.getLong(2) + "/"
                            + YearMonth.from(row.getDate(3).toLocalDate()));
                },
                FIRST.plusMonths(from).atDay(1));
        judge(agencies, found, from);
    }

    private GeneratedAgency agency(long seed) {
        GeneratedAgency agency = new GeneratedAgency(jdbc, city, seed);
        for (Habit habit : Habit.values()) {
            int units = habit == Habit.HONEST ? 16 : 2;
            for (int i = 0; i < units; i++) {
                agency.add(habit, PEOPLE);
            }
        }
        return agency;
    }

    private static void judge(List<GeneratedAgency> agencies, Set<String> found, int from) {
        System.out.printf("LEVELLING %-15s %10s %12s%n", "kind", "detected", "false alarms");
        SoftAssertions softly = new SoftAssertions();
        Set<String> honestAsked = new HashSet<>();
        int honest = 0;
        for (AlertKind kind : AlertKind.values()) {
            Set<Habit> guilty = Objects.requireNonNull(TRUTH.get(kind));
            int cases = 0;
            int hits = 0;
            int innocents = 0;
            int alarms = 0;
            for (GeneratedAgency agency : agencies) {
                for (Unit unit : agency.units) {
                    for (int number = from; number < MONTHS; number++) {
                        String at = unit.id() + "/" + FIRST.plusMonths(number);
                        boolean alert = found.contains(kind + "/" + at);
                        if (guilty.contains(unit.habit())) {
                            cases++;
                            hits += alert ? 1 : 0;
                        } else if (unit.habit() == Habit.HONEST) {
                            innocents++;
                            alarms += alert ? 1 : 0;
                            if (alert) {
                                honestAsked.add(at);
                            }
                        }
                    }
                }
            }
            honest = innocents;
            System.out.printf("LEVELLING %-15s %6d/%-4d %8d/%-4d%n", kind, hits, cases, alarms, innocents);
            softly.assertThat(hits / (double) cases)
                    .as(kind + " detected")
                    .isGreaterThanOrEqualTo(BLATANT.contains(kind) ? 0.95 : 0.8);
            softly.assertThat(alarms / (double) innocents)
                    .as(kind + " false alarms")
                    .isLessThanOrEqualTo(0.05);
        }
        System.out.printf("LEVELLING honest unit-months asked about anything: %d of %d%n", honestAsked.size(), honest);
        softly.assertThat(honestAsked.size() / (double) honest).isLessThanOrEqualTo(0.1);
        softly.assertAll();
    }
}
