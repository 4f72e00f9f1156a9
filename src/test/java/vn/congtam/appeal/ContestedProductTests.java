package vn.congtam.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.document.Pdf;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.FieldResults;
import vn.congtam.shared.Points;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;
import vn.congtam.support.TestWeb;
import vn.congtam.worklog.ConvertedLine;
import vn.congtam.worklog.ProductCorrection;
import vn.congtam.worklog.ProductCount;
import vn.congtam.worklog.ResultVersion;
import vn.congtam.worklog.TestTasks;
import vn.congtam.worklog.Worklog;

/**
 * October under Decree 335/2025/NĐ-CP. The official has a report (coefficient 2) of which 0.4 counts, with one failed review and two
 * delays, and a letter: (1.8 + 1.6 + 1.4) : 9 of 70 points, 67.33 with the general points. 95 and 91 hold the two places of the best class,
 * ten people have 80. The report was complete to 0.9 with one delay: (2.8 + 2.8 + 2.35) : 9 of 70 points, 91.83.
 */
@ApplicationTest
class ContestedProductTests {

    private static final String[] RIGHT = {
        "completed", "0,9", "failures", "0", "delays", "1", "why", "Biên bản bàn giao"
    };

    @Autowired
    TestWeb web;

    @Autowired
    MonthClosing closing;

    @Autowired
    Corrections corrections;

    @Autowired
    Appeals appeals;

    @Autowired
    Impacts impacts;

    @Autowired
    Worklog worklog;

    @Autowired
    FieldResults fields;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    Frameworks.Published rules;
    Framework decree;
    AppealMonth month;
    Official person;
    String cityHr;
    long report;
    long letter;
    long sheet;
    long colleague;
    TestAppeal appeal;

    @BeforeEach
    void anAppealAgainstPublishedResultsOfProducts() {
        rules = frameworks.find("335/2025/NĐ-CP", null).orElseThrow();
        decree = rules.framework();
        month = new AppealMonth(jdbc, city, rules);
        cityHr = city.granted("CITY_HR", null);
        person = month.member();
        report = month.reportAndLetter(person);
        letter = report + 1;
        sheet = month.converted(person, worklog);
        month.total("95");
        colleague = month.total("91");
        month.totals(10, "80");
        month.publish(closing);
        appeal = file("products", String.valueOf(report));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private TestAppeal file(String... contested) {
        return new TestAppeal(web, appeals, month, person, sheet, contested);
    }

    private void appoint() {
        assertThat(appeal.appoint("HIGHER_BODY")).hasStatus3xxRedirection();
    }

    private MvcTestResult accept(String... typed) {
        return appeal.answer(cityHr, "ACCEPTED", typed);
    }

    /** Fields of a product on the hearer's form. */
    private static String[] product(long task, String... typed) {
        String[] named = typed.clone();
        for (int i = 0; i < named.length; i += 2) {
            named[i] = "product." + task + "." + named[i];
        }
        return named;
    }

    private void acceptedAndReopened() {
        appoint();
        assertThat(accept(product(report, RIGHT))).hasStatus3xxRedirection();
        month.reopen(web, sheet);
    }

    private ConvertedLine line(int version, long task) {
        return worklog
                .convertedTasks(person.personId(), AppealMonth.MONTH, decree, new ResultVersion(sheet, version))
                .stream()
                .filter(line -> line.taskId() == task)
                .findFirst()
                .orElseThrow();
    }

    /** Exact total and class of everybody by sheet, as a version says. */
    private List<String> results(int version, long of) {
        return jdbc.sql("""
                        select trim_scale(r.total) || ' ' || r.class from month_result r join closing c on c.id = r.closing_id
                        where r.period_id = ? and r.sheet_id = ? and c.version = ?
                        """)
                .params(month.period, of, version)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void namingAProductContestsTheLineThatIsComputedFromIt() {
        assertThat(jdbc.sql("select code from appeal_line where appeal_id = ?")
                        .param(appeal.id)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("II.1");
        assertThat(web.get(person.username(), appeal.page))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo chuyên đề", "Hoàn thành 0,4; chưa đạt 1 lần; chậm 2")
                .doesNotContain("Việc 20", "Số liệu mới", "??");
    }

    @Test
    void theFormOffersTheProductsAndRefusesThoseOfOthers() {
        appeal.withdraw(person);
        assertThat(web.get(person.username(), "/appeals/sheets/" + sheet + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo chuyên đề", "Việc 20", "name=\"products\"")
                .doesNotContain("??");
        AppealMonth open = new AppealMonth(jdbc, city, rules);
        long foreign = open.reportAndLetter(open.member());
        assertThat(web.post(
                        person.username(),
                        "/appeals/sheets/" + sheet,
                        "products",
                        String.valueOf(foreign),
                        "products",
                        String.valueOf(letter),
                        "asked",
                        "Tính đủ",
                        "reason",
                        "Có minh chứng"))
                .hasStatus(422)
                .bodyText()
                .contains("không thuộc kết quả này", "Có minh chứng", "value=\"" + letter + "\" checked");
        assertThatThrownBy(() -> jdbc.sql("insert into appeal_product (appeal_id, task_id) values (?, ?)")
                        .params(file("lines", "II.1").id, foreign)
                        .update())
                .hasMessageContaining("does not concern product");
    }

    @Test
    void theHearerSeesEveryProductWithWhatCounts() {
        appoint();
        assertThat(web.get(cityHr, appeal.page + "/hearing"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Sản phẩm quy đổi của tháng",
                        "Người kiến nghị nêu sản phẩm này",
                        "Việc 20",
                        "name=\"product." + report + ".completed\"",
                        "name=\"product." + letter + ".why\"",
                        "ghi số liệu đúng ở bảng")
                .doesNotContain("name=\"points.II.1\"", "??");
    }

    @Test
    void whatNoProductCanHaveIsRefusedAndStaysTyped() {
        appoint();
        refused("từ 0 đến 999.999,99", "completed", "-1", "why", "Sai");
        refused("từ 0 đến 999.999,99", "completed", "0,123", "why", "Sai");
        refused("từ 0 đến 999.999,99", "completed", "1000000", "why", "Sai");
        refused("số nguyên từ 0 đến 99", "failures", "1,5", "why", "Sai");
        refused("số nguyên từ 0 đến 99", "delays", "100", "why", "Sai");
        refused("Ghi lý do sửa số liệu của sản phẩm Báo cáo chuyên đề", "completed", "0,95");
        refused("số liệu chưa khác", "completed", "0,40", "why", "Chưa đổi gì");
        assertThat(accept())
                .hasStatus(422)
                .bodyText()
                .contains("số liệu mới của một sản phẩm quy đổi", "Đã kiểm tra hồ sơ");
        assertThat(jdbc.sql("select count(*) from appeal_product where appeal_id = ? and reason <> ''")
                        .param(appeal.id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(corrections.awaiting(month.period)).isEmpty();
    }

    private void refused(String why, String... typed) {
        for (MvcTestResult result : List.of(
                web.post(cityHr, appeal.page + "/impact", product(report, typed)), accept(product(report, typed)))) {
            assertThat(result).hasStatus(422).bodyText().contains(why, "value=\"" + typed[1] + "\"");
        }
    }

    @Test
    void neitherTheOfficialNorTheDeciderCorrectsProducts() {
        appoint();
        for (String other : List.of(person.username(), month.chief.username(), month.head.username(), month.hr)) {
            assertThat(web.get(other, appeal.page + "/hearing")).hasStatus(404);
            assertThat(appeal.answer(other, "ACCEPTED", product(report, RIGHT))).hasStatus(404);
        }
        assertThat(appeal.facts().status()).isEqualTo(AppealStatus.IN_HEARING);
    }

    @Test
    void productsOfALineThatIsNotContestedStay() {
        appeal.withdraw(person);
        appeal = file("lines", "I.1.a");
        appoint();
        assertThat(web.get(cityHr, appeal.page + "/hearing")).bodyText().doesNotContain("product." + report);
        assertThat(accept(product(report, RIGHT))).hasStatus(422);
    }

    @Test
    void thePreviewIsWhatClosingAgainGives() {
        appoint();
        Impact impact = impacts.of(
                        appeal.facts(),
                        new Changes(
                                Map.of(),
                                Map.of(
                                        report,
                                        new ProductCorrection(new BigDecimal("0.9"), 0, 1, "Biên bản bàn giao"))))
                .orElseThrow();
        assertThat(impact.before().total()).isEqualTo(Points.of("67.333333333333"));
        assertThat(impact.before().ratedClass()).isEqualTo(RatedClass.C);
        assertThat(impact.after())
                .isEqualTo(new Impact.Standing(Points.of("91.833333333333"), RatedClass.A, RatedClass.A, 2));
        assertThat(impact.touched())
                .singleElement()
                .satisfies(moved -> assertThat(moved.after()).isEqualTo(RatedClass.B));
        assertThat(web.post(cityHr, appeal.page + "/impact", product(report, RIGHT)))
                .hasStatusOk()
                .bodyText()
                .contains("91,83", "67,33", "Biên bản bàn giao");
        assertThat(jdbc.sql("select count(*) from product_correction where sheet_id = ?")
                        .param(sheet)
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(accept(product(report, RIGHT))).hasStatus3xxRedirection();
        month.reopen(web, sheet);
        assertThat(closing.close(month.period, null, null).version()).isEqualTo(2);
        assertThat(results(1, sheet)).containsExactly("67.333333333333 C");
        assertThat(results(2, sheet)).containsExactly("91.833333333333 A");
        assertThat(results(1, colleague)).containsExactly("91 A");
        assertThat(results(2, colleague)).containsExactly("91 B");
        assertThat(corrections.awaiting(month.period)).isEmpty();
        assertThat(web.get(person.username(), appeal.page))
                .bodyText()
                .contains(
                        "bản kết quả 2",
                        "Số liệu mới",
                        "Hoàn thành: <b>0,9</b>",
                        "Lần chưa đạt: <b>0</b>",
                        "Chậm: <b>1</b>",
                        "Biên bản bàn giao");
    }

    @Test
    void theDecisionCountsTheCorrectionWhileTheTaskAndTheOldVersionStay() {
        acceptedAndReopened();
        assertThat(jdbc.sql("select total from assessment where sheet_id = ? and stage = 'DECISION'")
                        .param(sheet)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("91.833333333333");
        assertThat(jdbc.sql(
                                "select completed_quantity || ' ' || failed_reviews || ' ' || delay_count from task where id = ?")
                        .param(report)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("0.40 2 2");
        assertThat(line(1, report).count().isSame(new ProductCount(new BigDecimal("0.4"), 1, 2)))
                .isTrue();
        assertThat(line(1, report).excusedFailures()).isEqualTo(1);
        assertThat(line(1, report).corrected()).isNull();
        assertThat(line(2, report).count().isSame(new ProductCount(new BigDecimal("0.9"), 0, 1)))
                .isTrue();
        assertThat(line(2, letter).corrected()).isNull();
    }

    @Test
    void oneAndAllAreCountedAlikeWithCorrections() {
        acceptedAndReopened();
        WorkFigures one = worklog.figures(person.personId(), AppealMonth.MONTH, decree);
        Conversion sums = one.conversionData().orElseThrow();
        assertThat(sums.completed()).isEqualByComparingTo("2.8");
        assertThat(sums.passed()).isEqualByComparingTo("2.8");
        assertThat(sums.punctual()).isEqualByComparingTo("2.35");
        assertThat(worklog.figuresOfAgency(month.agency, AppealMonth.MONTH, decree))
                .containsEntry(person.personId(), one);
        Conversion engine = Conversion.of(
                decree.conversionRule().orElseThrow(),
                worklog.convertedTasks(person.personId(), AppealMonth.MONTH, decree).stream()
                        .map(ConvertedLine::counted)
                        .toList());
        assertThat(engine.punctual()).isEqualByComparingTo(sums.punctual());
        assertThat(engine.passed()).isEqualByComparingTo(sums.passed());
    }

    @Test
    void everyVersionIsExplainedWithItsOwnCounts() {
        acceptedAndReopened();
        closing.close(month.period, null, null);
        String explanation = "/sheets/" + sheet + "/explanation";
        assertThat(web.get(month.hr, explanation + "?version=1"))
                .hasStatusOk()
                .bodyText()
                .contains("67,33", "a) Số lượng: 1,8 : 3", "chậm 2 lần")
                .doesNotContain("Đã sửa số liệu", "Nhiệm vụ đã thay đổi", "91,83");
        assertThat(web.get(month.hr, explanation))
                .hasStatusOk()
                .bodyText()
                .contains("91,83", "a) Số lượng: 2,8 : 3", "chậm 1 lần")
                .contains("Đã sửa số liệu: hoàn thành 0,4 thành 0,9; chưa đạt 1 thành 0 lần; chậm 2 thành 1 lần.")
                .contains("Lý do: Biên bản bàn giao (kiến nghị số " + appeal.id)
                .doesNotContain("Nhiệm vụ đã thay đổi", "??");
        assertThat(web.get(person.username(), explanation)).bodyText().contains("Biên bản bàn giao");
        assertThat(Pdf.of(web.get(month.hr, explanation + ".pdf")).text())
                .contains("Đã sửa số liệu", "Biên bản bàn giao", "91,83");
    }

    @Test
    void closingAgainLaterAddsNoDelayToUnfinishedWork() {
        AppealMonth early = new AppealMonth(jdbc, city, rules);
        Official official = early.member();
        new TestTasks(jdbc).open(official, "Việc dở", TestTasks.october(25));
        long open = early.converted(official, worklog);
        closing.close(early.period, null, null);
        early.reopen(web, open);
        clock.setTo(LocalDateTime.of(2026, 11, 2, 8, 0));
        closing.close(early.period, null, null);
        assertThat(worklog.convertedTasks(official.personId(), AppealMonth.MONTH, decree))
                .singleElement()
                .satisfies(line -> assertThat(line.delays()).isZero());
    }

    @Test
    void aCorrectionIsNeverChangedNorDeletedNorMadeWithoutAReopening() {
        assertThatThrownBy(() -> insert(report, sheet, 2)).hasMessageContaining("is not reopened");
        acceptedAndReopened();
        assertThat(insert(letter, sheet, 2)).isEqualTo(1);
        for (String wrong : List.of(
                "update product_correction set completed = 5 where sheet_id = " + sheet,
                "delete from product_correction where sheet_id = " + sheet,
                "truncate product_correction")) {
            assertThatThrownBy(() -> jdbc.sql(wrong).update())
                    .hasStackTraceContaining("permission denied for table product_correction");
        }
        assertThatThrownBy(() -> insert(report, sheet, 1)).hasMessageContaining("is not reopened");
        assertThatThrownBy(() -> insert(report, sheet, 3)).hasMessageContaining("is not reopened");
        assertThatThrownBy(() -> insert(report, colleague, 2)).hasMessageContaining("is not reopened");
        assertThatThrownBy(() -> jdbc.sql(INSERT)
                        .params(report, sheet, month.period, 2, person.accountId())
                        .update())
                .hasMessageContaining("own products");
        closing.close(month.period, null, null);
        assertThatThrownBy(() -> insert(report, sheet, 3)).hasMessageContaining("is not reopened");
        assertThatThrownBy(() -> jdbc.sql("update task set completed_quantity = 1 where id = ?")
                        .param(report)
                        .update())
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> jdbc.sql("update appeal_product set completed = 1 where appeal_id = ?")
                        .param(appeal.id)
                        .update())
                .hasMessageContaining("answered");
        assertThatThrownBy(() -> jdbc.sql("delete from appeal_product where appeal_id = ?")
                        .param(appeal.id)
                        .update())
                .hasStackTraceContaining("permission denied for table appeal_product");
    }

    private static final String INSERT = """
            insert into product_correction (task_id, sheet_id, reopening_id, from_version, completed, failed_reviews, delays, reason,
                decided_by_name, created_by, created_at)
            values (?, ?, coalesce((select max(id) from reopening where period_id = ?), 0), ?, 1, 0, 0, 'thử', 'thử', ?, now())
            """;

    private int insert(long task, long of, int version) {
        return jdbc.sql(INSERT)
                .params(task, of, month.period, version, month.chief.accountId())
                .update();
    }

    @Test
    void whatTheLeaderIsProposedFollowsAndWhatTheLeaderWasGivenStays() {
        acceptedAndReopened();
        assertThat(fields.of(month.chief.personId(), AppealMonth.MONTH, decree)
                        .orElseThrow()
                        .results())
                .containsExactly(new BigDecimal("88.33"));
    }

    @Test
    void anAppealAgainstAnOldVersionKeepsWhatWasCorrectedSince() {
        appoint();
        month.reopen(web, sheet);
        assertThat(web.post(
                        month.chief.username(),
                        "/sheets/" + sheet + "/products",
                        TestWeb.and(product(report, "completed", "0,9", "why", "Biên bản bàn giao"), "seen", "0")))
                .hasStatus3xxRedirection();
        closing.close(month.period, null, null);
        String[] onTime = product(report, "delays", "0", "why", "Giao đúng hạn");
        assertThat(web.post(cityHr, appeal.page + "/impact", onTime))
                .hasStatusOk()
                .bodyText()
                .contains("91,83");
        assertThat(accept(onTime)).hasStatus3xxRedirection();
        assertThat(web.get(person.username(), appeal.page))
                .bodyText()
                .contains("Chậm: <b>0</b>", "Giao đúng hạn")
                .doesNotContain("Hoàn thành: <b>", "Lần chưa đạt: <b>");
        month.reopen(web, sheet);
        closing.close(month.period, null, null);
        assertThat(line(2, report).count().isSame(new ProductCount(new BigDecimal("0.9"), 1, 2)))
                .isTrue();
        assertThat(line(3, report).count().isSame(new ProductCount(new BigDecimal("0.9"), 1, 0)))
                .isTrue();
        assertThat(results(3, sheet)).singleElement().asString().startsWith("91.833333333333 ");
    }

    @Test
    void anAnswerWithoutACountHasNoReason() {
        appoint();
        assertThatThrownBy(() -> jdbc.sql("update appeal_product set reason = 'Không có số' where appeal_id = ?")
                        .param(appeal.id)
                        .update())
                .hasMessageContaining("appeal_product_changed_with_reason");
    }
}
