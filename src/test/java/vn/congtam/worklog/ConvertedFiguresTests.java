package vn.congtam.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congtam.worklog.TestTasks.OCTOBER;
import static vn.congtam.worklog.TestTasks.october;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.ConversionRule.Delay;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class ConvertedFiguresTests {

    @Autowired
    Worklog worklog;

    @Autowired
    ConvertedProducts products;

    @Autowired
    Frameworks frameworks;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    TestTasks tasks;
    Official staff;
    Official head;
    Framework decree;
    ConversionRule rule;

    @BeforeEach
    void people() {
        tasks = new TestTasks(jdbc);
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Kinh tế");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Minh Hạnh");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        decree = framework("335/2025/NĐ-CP");
        rule = decree.conversionRule().orElseThrow();
    }

    @Test
    void nothingAssignedHasNoData() {
        assertThat(worklog.figures(staff.personId(), OCTOBER, decree).conversionData())
                .isEmpty();
        assertThat(worklog.figuresOfAgency(staff.agencyId(), OCTOBER, decree)).isEmpty();
        assertThat(worklog.convertedTasks(staff.personId(), OCTOBER, decree)).isEmpty();
    }

    @Test
    void underDecision1841TheFiguresAreTheCompletionRatio() {
        tasks.finished(staff, head, october(7), october(7), "PASSED");
        Framework decision = framework("1841-QĐ/TU");
        WorkFigures figures = WorkFigures.of(new CompletionRatio(1, 1));
        assertThat(worklog.figures(staff.personId(), OCTOBER, decision)).isEqualTo(figures);
        assertThat(worklog.figuresOfAgency(staff.agencyId(), OCTOBER, decision))
                .containsEntry(staff.personId(), figures);
        assertThat(worklog.convertedTasks(staff.personId(), OCTOBER, decision)).isEmpty();
    }

    @Test
    void partOfAReportCountsWithItsCoefficient() {
        long report = tasks.open(staff, "Báo cáo chuyên đề", october(30));
        set(report, "coefficient = 2.5, completed_quantity = 0.8");
        assertThat(conversion()).isEqualTo(sums("2.5", "2", "2", "2", true));
    }

    @Test
    void failedReviewsAndDelaysTakeAQuarterOffEach() {
        long failed = tasks.finished(staff, head, october(7), october(6), "PASSED");
        set(failed, "coefficient = 4, failed_reviews = 2");
        long late = tasks.finished(staff, head, october(12), october(15), "PENDING");
        set(late, "coefficient = 2");
        assertThat(conversion()).isEqualTo(sums("6", "6", "4", "5.5", true));
    }

    @Test
    void delayCountsPerDayWhereTheFrameworkSaysSo() {
        ConversionRule daily = rule(Delay.DAY);
        tasks.finished(staff, head, october(12), october(15), "PENDING");
        assertThat(products.lines(staff.personId(), OCTOBER, daily, null))
                .singleElement()
                .satisfies(line -> assertThat(line.progressPercent(daily)).isEqualTo(25));
    }

    @Test
    void confirmedObjectiveCauseCancelsFailureAndDelay() {
        long task = tasks.finished(staff, head, october(12), october(15), "PENDING");
        set(task, "failed_reviews = 1, excused_failures = 1, delay_excused = true");
        assertThat(conversion()).isEqualTo(sums("1", "1", "1", "1", true));
    }

    @Test
    void handedBackWorkStaysAssignedAndCompletesNothing() {
        long task = tasks.open(staff, "Rà soát hộ nghèo", october(30));
        set(task, "completed_quantity = 0.5, disposition = 'HANDED_BACK', disposition_reason = 'nghỉ ốm'");
        assertThat(conversion()).isEqualTo(sums("1", "0", "0", "0", true));
    }

    @Test
    void takenOverAndAdHocWorkAddsOutsideTheInitialTotal() {
        tasks.finished(staff, head, october(7), october(7), "PASSED");
        set(tasks.finished(staff, head, october(8), october(8), "PASSED"), "source = 'AD_HOC'");
        set(tasks.finished(staff, head, october(9), october(9), "PASSED"), "origin = 'TAKEN_OVER', coefficient = 3");
        assertThat(conversion()).isEqualTo(sums("1", "5", "5", "5", true));
    }

    @Test
    void withoutAnInitialTotalAllThatWasAssignedCounts() {
        set(tasks.finished(staff, head, october(8), october(8), "PASSED"), "source = 'AD_HOC', coefficient = 3");
        assertThat(conversion()).isEqualTo(sums("3", "3", "3", "3", false));
    }

    @Test
    void sumsOfTheDatabaseEqualThoseOfTheEngine() {
        Random random = new Random(335);
        for (Official person : List.of(staff, head)) {
            for (int n = 0; n < 60; n++) {
                anyTask(person, random);
            }
        }
        for (ConversionRule any : List.of(rule, rule(Delay.DAY))) {
            var ofAgency = products.ofAgency(staff.agencyId(), OCTOBER, any);
            for (Official person : List.of(staff, head)) {
                Conversion engine = Conversion.of(
                        any,
                        products.lines(person.personId(), OCTOBER, any, null).stream()
                                .map(ConvertedLine::counted)
                                .toList());
                var ofPerson = products.ofPeople(List.of(person.personId()), OCTOBER, any);
                assertThat(sums(ofAgency, person)).isEqualTo(plain(engine));
                assertThat(sums(ofPerson, person)).isEqualTo(plain(engine));
            }
        }
    }

    @Test
    void impossibleQuantitiesAreRefusedByTheDatabase() {
        long task = tasks.open(staff, "Báo cáo", october(30));
        for (String wrong : List.of(
                "coefficient = 0",
                "coefficient = -1",
                "completed_quantity = -0.1",
                "failed_reviews = -1",
                "excused_failures = 1",
                "delay_count = -1")) {
            assertThatThrownBy(() -> set(task, wrong)).hasMessageContaining("check");
        }
    }

    private void anyTask(Official person, Random random) {
        Official judge = person.equals(staff) ? head : staff;
        int due = 1 + random.nextInt(30);
        long task = random.nextBoolean()
                ? tasks.open(person, "Việc dở", october(due))
                : tasks.finished(person, judge, october(due), october(due).plusDays(random.nextInt(7) - 3), "PENDING");
        int failures = random.nextInt(6);
        set(
                task,
                "coefficient = %s, quantity = %s, completed_quantity = %s, failed_reviews = %d, excused_failures = %d,"
                                .formatted(
                                        BigDecimal.valueOf(1 + random.nextInt(99_999), 4),
                                        BigDecimal.valueOf(1 + random.nextInt(999), 2),
                                        random.nextBoolean() ? "null" : BigDecimal.valueOf(random.nextInt(999), 2),
                                        failures,
                                        random.nextInt(failures + 1))
                        + " delay_count = %s, delay_excused = %b, source = '%s', origin = '%s'"
                                .formatted(
                                        random.nextInt(4) > 0 ? "null" : random.nextInt(5),
                                        random.nextInt(5) == 0,
                                        random.nextBoolean() ? "PLAN" : "AD_HOC",
                                        random.nextInt(4) == 0 ? "TAKEN_OVER" : "OWN"));
    }

    private Conversion conversion() {
        return plain(worklog.figures(staff.personId(), OCTOBER, decree)
                .conversionData()
                .orElseThrow());
    }

    private static Conversion sums(Map<Long, WorkFigures> figures, Official person) {
        return plain(figures.getOrDefault(person.personId(), WorkFigures.NONE)
                .conversionData()
                .orElseThrow());
    }

    private void set(long task, String assignments) {
        jdbc.sql("update task set " + assignments + " where id = ?").param(task).update();
    }

    private ConversionRule rule(Delay delay) {
        return new ConversionRule(
                rule.failedReviewPercent(),
                rule.delayPercent(),
                delay,
                rule.ratiosCapped(),
                rule.complexityGroups(),
                rule.marks(),
                rule.basis(),
                rule.delayBasis(),
                rule.cappedBasis());
    }

    private Framework framework(String code) {
        return frameworks.byId(jdbc.sql("select max(id) from framework_version where code = ? and agency_id is null")
                .param(code)
                .query(Long.class)
                .single());
    }

    private static Conversion sums(
            String assigned, String completed, String passed, String punctual, boolean initialOnly) {
        return new Conversion(
                new BigDecimal(assigned),
                new BigDecimal(completed),
                new BigDecimal(passed),
                new BigDecimal(punctual),
                initialOnly);
    }

    /** With plain numbers, because 5.50 and 5.5 are the same sum. */
    private static Conversion plain(Conversion sums) {
        return new Conversion(
                plain(sums.assigned()),
                plain(sums.completed()),
                plain(sums.passed()),
                plain(sums.punctual()),
                sums.initialOnly());
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
