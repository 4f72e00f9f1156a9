package vn.congtam.document;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.ScoredStages;
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
    private final ScoredStages stages;

    public TestSheets(JdbcClient jdbc, TestCity city, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.city = city;
        Frameworks.Published rules = frameworks.validFor(MONTH);
        stages = new ScoredStages(jdbc, rules.framework());
        agency = city.agency();
        jdbc.sql(
                        "update agency set name = 'UBND phường Đống Đa', parent_name = 'UBND thành phố Hà Nội', place = 'Đống Đa' where id = ?")
                .param(agency)
                .update();
        unit = city.unit(agency, "Phòng Kinh tế, Hạ tầng và Đô thị");
        authority = city.official(agency, unit, "AGENCY_HEAD", "Trần Văn Chủ");
        head = city.official(agency, unit, "HEAD", "Nguyễn Thị Trưởng");
        hr = city.granted("HR", agency);
        period = city.period(agency, MONTH, rules.id());
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
        Map<String, AssessmentLine> lines = stages.full();
        lines.put("II.2", AssessmentLine.of(Points.of(results)));
        lines.put("I.1.a", AssessmentLine.of(Points.of("1.5")).withNote(shortcoming));
        lines.put(
                "III.1",
                AssessmentLine.of(Points.of("2")).withWork("Mô hình tiếp nhận hồ sơ tại nhà cho người cao tuổi"));
        return stages.write(sheet, stage, null, new SheetContent(lines, List.of()), WorkFigures.NONE, remark);
    }

    /** Self 45 on II.2, reviewer 44, decision 43: totals 86.5, 85.5 and 84.5. */
    public long decided(Official official) {
        long sheet = sheet(official, "DECIDED", null);
        stage(sheet, "SELF", "45", "Còn một báo cáo chậm", "");
        stage(sheet, "REVIEW1", "44", "", "Hoàn thành tốt, cần chủ động hơn");
        stage(sheet, "DECISION", "43", "", "Nhất trí");
        return sheet;
    }

    String paper(String file) {
        return "/agencies/" + agency + "/papers/" + file + "?month=" + MONTH;
    }

    /** By which a paper of the closed month is checked. */
    String code() {
        String hash = jdbc.sql("select upper(result_hash) from closing where period_id = ?")
                .param(period)
                .query(String.class)
                .single();
        return hash.substring(0, 4) + "-" + hash.substring(4, 8);
    }

    public void publish() {
        jdbc.sql("update period set status = 'PUBLISHED', published_at = now(), audience = 'AGENCY' where id = ?")
                .param(period)
                .update();
    }
}
