package vn.congtam.document;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** A month of a new ward with filled sheets, written straight into the tables. */
public final class TestSheets {

    public static final YearMonth MONTH = YearMonth.of(2026, 10);

    public final TestCity city;
    public final long agency;
    public final long unit;
    public final Official authority;
    public final Official head;
    public final String hr;
    public final long period;
    private final JdbcClient jdbc;
    private final Framework framework;

    public TestSheets(JdbcClient jdbc, TestCity city, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.city = city;
        Frameworks.Published rules = frameworks.validFor(MONTH);
        framework = rules.framework();
        agency = city.agency();
        jdbc.sql(
                        "update agency set name = 'UBND phường Đống Đa', parent_name = 'UBND thành phố Hà Nội', place = 'Đống Đa' where id = ?")
                .param(agency)
                .update();
        unit = city.unit(agency, "Phòng Kinh tế, Hạ tầng và Đô thị");
        authority = city.official(agency, unit, "AGENCY_HEAD", "Trần Văn Chủ");
        head = city.official(agency, unit, "HEAD", "Nguyễn Thị Trưởng");
        hr = city.granted("HR", agency);
        period = jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due, publish_due,
                            working_days, opened_at)
                        select :agency, m, :framework, m + 3, m + 24, m + 25, m + 27, m + 35, 22, now() from cast(:month as date) m
                        returning id
                        """)
                .param("agency", agency)
                .param("framework", rules.id())
                .param("month", MONTH.atDay(1))
                .query(Long.class)
                .single();
    }

    public Official member(String name) {
        return city.official(agency, unit, "MEMBER", name);
    }

    /** @param status DRAFT, SUBMITTED, REVIEWED, DECIDED or, with a reason, NOT_RATED */
    public long sheet(Official official, String status, @Nullable String notRatedReason) {
        return jdbc.sql("""
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group,
                            subject_group, sheet_kind, reviewer1_id, decider_id, status, days_worked, not_rated_reason, submitted_at, decided_at,
                            ratio_done, ratio_assigned)
                        select :period, :agency, :month, :person, u.id, :post, 'MEMBER', 'Chuyên viên', u.name, 'Chuyên môn', 'CIVIL_SERVANT',
                               'STAFF', :reviewer, :decider, :status, 22, :reason, timestamptz '2026-10-23 09:00+07', null, 18, 20
                        from unit u where u.id = :unit
                        returning id
                        """)
                .param("period", period)
                .param("agency", agency)
                .param("month", MONTH.atDay(1))
                .param("person", official.personId())
                .param("post", official.postId())
                .param("unit", official.unitId())
                .param("reviewer", head.personId())
                .param("decider", authority.personId())
                .param("status", status)
                .param("reason", notRatedReason)
                .query(Long.class)
                .single();
    }

    /** Full points on every line but II.2, no bonus; {@code shortcoming} stands beside I.1.a. */
    public long stage(long sheet, String stage, String results, String shortcoming, String remark) {
        Map<String, AssessmentLine> lines = new TreeMap<>();
        for (Criterion line : framework.sheet(SheetKind.STAFF).criteria()) {
            lines.put(
                    line.code(), AssessmentLine.of(line.kind() == Criterion.Kind.ITEM ? line.maximum() : Points.ZERO));
        }
        lines.put("II.2", AssessmentLine.of(Points.of(results)));
        lines.put("I.1.a", AssessmentLine.of(Points.of("1.5")).withNote(shortcoming));
        lines.put(
                "III.1",
                AssessmentLine.of(Points.of("2")).withWork("Mô hình tiếp nhận hồ sơ tại nhà cho người cao tuổi"));
        SheetContent content = new SheetContent(lines, java.util.List.of());
        Score score = ScoringEngine.score(framework, SheetKind.STAFF, content.points(WorkFigures.NONE));
        JsonMapper json = new JsonMapper();
        Map<String, Points> groups = new TreeMap<>();
        score.cells().forEach(cell -> groups.put(cell.code(), score.sums().get(cell.code())));
        return jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, lines, group_points, complete, total, results_points, bonus_points,
                            deducted, class_by_score, remark, started_at, updated_at)
                        values (:sheet, :period, :stage, cast(:lines as jsonb), cast(:groups as jsonb), true, :total, :results, 2, 0, :class,
                            :remark, now(), now()) returning id
                        """)
                .param("sheet", sheet)
                .param("period", period)
                .param("stage", stage)
                .param("lines", json.writeValueAsString(lines))
                .param("groups", json.writeValueAsString(groups))
                .param("total", score.total().value())
                .param("results", score.sums().getOrDefault("II.2", Points.ZERO).value())
                .param("class", score.classByScore().name())
                .param("remark", remark)
                .query(Long.class)
                .single();
    }

    /** Self 45 on II.2, reviewer 44, decision 43: totals 86.5, 85.5 and 84.5. */
    public long decided(Official official) {
        long sheet = sheet(official, "DECIDED", null);
        stage(sheet, "SELF", "45", "Còn một báo cáo chậm", "");
        stage(sheet, "REVIEW1", "44", "", "Hoàn thành tốt, cần chủ động hơn");
        stage(sheet, "DECISION", "43", "", "Nhất trí");
        return sheet;
    }

    public void publish() {
        jdbc.sql("update period set status = 'PUBLISHED', published_at = now(), audience = 'AGENCY' where id = ?")
                .param(period)
                .update();
    }
}
