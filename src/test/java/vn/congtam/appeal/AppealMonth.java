package vn.congtam.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.ranking.Audience;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.ScoredStages;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestWeb;
import vn.congtam.worklog.TestTasks;
import vn.congtam.worklog.Worklog;

/** A month of a new agency with decided sheets, written straight into the tables, to be closed and published. */
final class AppealMonth {

    static final YearMonth MONTH = YearMonth.of(2026, 10);

    final TestCity city;
    final long agency;
    final long unit;
    final Official chief;
    final Official head;
    final Official deputyChief;
    final String hr;
    final long period;
    private final JdbcClient jdbc;
    private final Framework framework;
    private final ScoredStages stages;
    private int people;

    AppealMonth(JdbcClient jdbc, TestCity city, Frameworks frameworks) {
        this(jdbc, city, frameworks.validFor(MONTH));
    }

    AppealMonth(JdbcClient jdbc, TestCity city, Frameworks.Published rules) {
        this.jdbc = jdbc;
        this.city = city;
        framework = rules.framework();
        stages = new ScoredStages(jdbc, framework);
        agency = city.agency();
        unit = city.unit(agency, "Phòng Kinh tế");
        chief = city.official(agency, unit, "AGENCY_HEAD", "Trần Văn Chủ");
        head = city.official(agency, unit, "HEAD", "Nguyễn Thị Trưởng");
        deputyChief = city.official(agency, unit, "AGENCY_DEPUTY", "Lý Văn Phó");
        hr = city.granted("HR", agency);
        period = city.period(agency, MONTH, rules.id());
    }

    void publish(MonthClosing closing) {
        closing.close(period, null, null);
        closing.publish(period, Audience.AGENCY, null);
    }

    /** Human resources ask, the head approves. */
    void reopen(TestWeb web, long sheet) {
        String path = "/agencies/" + agency + "/reopening";
        String[] reasons = {"sheet", String.valueOf(sheet), "reason", "Nhập sai điểm", "documentNo", "3/TB"};
        assertThat(web.post(hr, path + "?month=" + MONTH, reasons)).hasStatus3xxRedirection();
        long request = jdbc.sql("select max(id) from reopening where period_id = ?")
                .param(period)
                .query(Long.class)
                .single();
        String answer = path + "/" + request + "/answer?month=" + MONTH;
        assertThat(web.post(chief.username(), answer, "approve", "true", "version", "0"))
                .hasStatus3xxRedirection();
    }

    Official member() {
        return city.official(agency, unit, "MEMBER", "Nguyễn Thị Số " + people++);
    }

    /** Full points but for 1.5 on I.1.a, II.2 as given and a bonus as given; self-assessed with 2 on I.1.a. */
    long decided(Official official, String results, String bonus, DeductionEntry... deductions) {
        long sheet = sheet(official, "MEMBER");
        stage(sheet, "SELF", official.personId(), content("2", results, bonus));
        stage(sheet, "REVIEW1", head.personId(), content("2", results, bonus));
        stage(sheet, "DECISION", chief.personId(), content("1.5", results, bonus, deductions));
        return sheet;
    }

    /**
     * Two tasks under Decree 335/2025/NĐ-CP: a report (coefficient 2) of which 0.4 counts, with one failed review besides an excused one and
     * two delays, and a letter in good order: (1.8 + 1.6 + 1.4) : 9 of the points for results.
     *
     * @return number of the report; the letter follows it
     */
    long reportAndLetter(Official official) {
        TestTasks tasks = new TestTasks(jdbc);
        long report = tasks.finished(official, head, TestTasks.october(12), TestTasks.october(15), "PASSED");
        tasks.finished(official, head, TestTasks.october(20), TestTasks.october(20), "PASSED");
        jdbc.sql("""
                        update task set title = 'Báo cáo chuyên đề', coefficient = 2, completed_quantity = 0.4, failed_reviews = 2, excused_failures = 1,
                            delay_count = 2 where id = ?
                        """).param(report).update();
        return report;
    }

    /** Full points on all that is typed under Decree 335/2025/NĐ-CP; results from the tasks as they stand. */
    long converted(Official official, Worklog worklog) {
        long sheet = sheet(official, "MEMBER");
        WorkFigures work = worklog.figures(official.personId(), MONTH, framework);
        Map<String, AssessmentLine> lines = new TreeMap<>();
        framework.sheet(SheetKind.STAFF).criteria().stream()
                .filter(line -> line.kind() == Criterion.Kind.ITEM)
                .forEach(line -> lines.put(line.code(), AssessmentLine.of(line.maximum())));
        SheetContent content = new SheetContent(lines, List.of());
        stages.write(sheet, "SELF", official.personId(), content, work, "");
        stages.write(sheet, "REVIEW1", head.personId(), content, work, "");
        stages.write(sheet, "DECISION", chief.personId(), content, work, "");
        return sheet;
    }

    long decidedByHigherBody() {
        long sheet = sheet(chief, "AGENCY_HEAD");
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, complete, total, results_points, bonus_points, deducted, class_by_score,
                            started_at, updated_at) values (?, ?, 'DECISION', true, 80, 45, 0, 0, 'B', now(), now())
                        """).params(sheet, period).update();
        return sheet;
    }

    /** Somebody whose total is just written down. */
    long total(String total) {
        long sheet = sheet(member(), "MEMBER");
        BigDecimal points = new BigDecimal(total);
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, complete, total, results_points, bonus_points, deducted,
                            class_by_score, started_at, updated_at) values (?, ?, 'DECISION', ?, true, ?, 45, 0, 0, ?, now(), now())
                        """)
                .params(
                        sheet,
                        period,
                        chief.personId(),
                        points,
                        points.intValue() >= 90 ? "A" : points.intValue() >= 70 ? "B" : "C")
                .update();
        return sheet;
    }

    void totals(int people, String total) {
        for (int i = 0; i < people; i++) {
            total(total);
        }
    }

    long sheet(Official official, String role) {
        boolean member = "MEMBER".equals(role);
        return jdbc.sql("""
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group,
                            subject_group, sheet_kind, reviewer1_id, decider_id, status, days_worked, ratio_done, ratio_assigned)
                        select :period, :agency, :month, :person, u.id, :post, :role, 'Chuyên viên', u.name, 'Chuyên môn', 'CIVIL_SERVANT',
                               :kind, :reviewer, :decider, 'DECIDED', 22, 18, 20
                        from unit u where u.id = :unit
                        returning id
                        """)
                .param("period", period)
                .param("agency", agency)
                .param("month", MONTH.atDay(1))
                .param("person", official.personId())
                .param("post", official.postId())
                .param("unit", unit)
                .param("role", role)
                .param("kind", member ? "STAFF" : "LEADER")
                .param("reviewer", member ? head.personId() : null, java.sql.Types.BIGINT)
                .param("decider", member ? chief.personId() : null, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    private SheetContent content(String first, String results, String bonus, DeductionEntry... deductions) {
        Map<String, AssessmentLine> lines = stages.full();
        lines.put("II.2", AssessmentLine.of(Points.of(results)));
        lines.put("I.1.a", AssessmentLine.of(Points.of(first)));
        lines.put("III.1", AssessmentLine.of(Points.of(bonus)).withWork("Số hóa 412 hồ sơ"));
        return new SheetContent(lines, List.of(deductions));
    }

    private void stage(long sheet, String stage, long author, SheetContent content) {
        stages.write(sheet, stage, author, content, WorkFigures.NONE, "");
    }
}
