package vn.congtam.ranking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** A month of a new agency with decided sheets, written straight into the tables that the closing run reads. */
final class TestMonth {

    static final YearMonth MONTH = YearMonth.of(2026, 10);

    final TestCity city;
    final long agency;
    final long unit;
    final long period;
    final Official head;
    final String hr;
    final List<Official> people = new ArrayList<>();
    private final String framework;
    private final JdbcClient jdbc;
    private @Nullable Long sheetFramework;

    TestMonth(JdbcClient jdbc, TestCity city) {
        this(jdbc, city, MONTH);
    }

    TestMonth(JdbcClient jdbc, TestCity city, YearMonth month) {
        this(jdbc, city, month, "1841-QĐ/TU");
    }

    TestMonth(JdbcClient jdbc, TestCity city, YearMonth month, String framework) {
        this.framework = framework;
        this.jdbc = jdbc;
        this.city = city;
        this.agency = city.agency();
        this.unit = city.unit(agency, "Văn phòng HĐND và UBND");
        this.head = city.official(agency, unit, "AGENCY_HEAD", "Trần Văn Chủ");
        this.hr = city.granted("HR", agency);
        this.period = openPeriod(month);
    }

    long openPeriod(YearMonth month) {
        return city.period(agency, month, city.framework(framework));
    }

    /** Sheets made from now on are rated with this version. */
    void ratedWith(long version) {
        sheetFramework = version;
    }

    long frameworkId() {
        return jdbc.sql("select framework_version_id from period where id = ?")
                .param(period)
                .query(Long.class)
                .single();
    }

    Official member(String name) {
        return member(unit, name);
    }

    Official member(long inUnit, String name) {
        Official official = city.official(agency, inUnit, "MEMBER", name);
        people.add(official);
        return official;
    }

    /** A new member with a decided sheet. */
    Official decided(String total) {
        Official official = member("Nguyễn Thị Số " + people.size());
        decide(official, "MEMBER", total, "45", 18, 20, "0");
        return official;
    }

    Official decided(String total, String results, int done, int assigned, String deducted) {
        Official official = member("Nguyễn Thị Số " + people.size());
        decide(official, "MEMBER", total, results, done, assigned, deducted);
        return official;
    }

    long decide(Official official, String role, String total) {
        return decide(official, role, total, "45", 18, 20, "0");
    }

    long decide(Official official, String role, String total, String results, int done, int assigned, String deducted) {
        long sheet = sheet(official, role, "DECIDED", null);
        jdbc.sql("update score_sheet set ratio_done = ?, ratio_assigned = ? where id = ?")
                .params(done, assigned, sheet)
                .update();
        BigDecimal points = new BigDecimal(total);
        String ratedClass =
                points.intValue() >= 90 ? "A" : points.intValue() >= 70 ? "B" : points.intValue() >= 50 ? "C" : "D";
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, complete, total, results_points, bonus_points,
                            deducted, class_by_score, started_at, updated_at)
                        values (?, ?, 'DECISION', nullif(?, 0), true, ?, ?, 0, ?, ?, now(), now())
                        """)
                .params(
                        sheet,
                        period,
                        official.personId() == head.personId() ? 0L : head.personId(),
                        points,
                        new BigDecimal(results),
                        new BigDecimal(deducted),
                        ratedClass)
                .update();
        return sheet;
    }

    long sheet(Official official, String role, String status, @Nullable String notRatedReason) {
        return jdbc.sql("""
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group,
                            subject_group, sheet_kind, decider_id, status, days_worked, not_rated_reason, framework_version_id)
                        select :period, :agency, p.month, :person, u.id, :post, :role, 'Chuyên viên', u.name, 'Chuyên môn', 'CIVIL_SERVANT',
                               :kind, :decider, :status, 22, :reason, cast(:framework as bigint)
                        from period p, unit u where p.id = :period and u.id = :unit
                        returning id
                        """)
                .param("period", period)
                .param("agency", agency)
                .param("person", official.personId())
                .param("unit", official.unitId())
                .param("post", official.postId())
                .param("role", role)
                .param("kind", "MEMBER".equals(role) ? "STAFF" : "LEADER")
                .param("decider", official.personId() == head.personId() ? null : head.personId())
                .param("status", status)
                .param("reason", notRatedReason)
                .param("framework", sheetFramework)
                .query(Long.class)
                .single();
    }

    void conduct(Official official, String kind, String document) {
        jdbc.sql("""
                        insert into conduct_record (agency_id, person_id, month, kind, document_no, decided_on, recorded_at)
                        select :agency, :person, month, :kind, :document, month, now() from period where id = :period
                        """)
                .param("agency", agency)
                .param("person", official.personId())
                .param("kind", kind)
                .param("document", document)
                .param("period", period)
                .update();
    }

    void unitClass(@Nullable Long ofUnit, String ratedClass) {
        jdbc.sql("""
                        insert into unit_class (agency_id, month, unit_id, class, document_no, recorded_at)
                        select :agency, month, :unit, :class, '15/KL', now() from period where id = :period
                        """)
                .param("agency", agency)
                .param("unit", ofUnit)
                .param("class", ratedClass)
                .param("period", period)
                .update();
    }

    void choose(Official official, int place) {
        jdbc.sql(
                        "insert into tie_choice (period_id, person_id, place, reason, chosen_by, chosen_at) values (?, ?, ?, 'Việc khó hơn', ?, now())")
                .params(period, official.personId(), place, head.personId())
                .update();
    }

    String classOf(Official official) {
        return jdbc.sql("select coalesce(class, 'KXL') from month_result where period_id = ? and person_id = ?")
                .params(period, official.personId())
                .query(String.class)
                .single();
    }

    <T> T result(Official official, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from month_result where period_id = ? and person_id = ?")
                .params(period, official.personId())
                .query(type)
                .single();
    }

    int results() {
        return jdbc.sql("select count(*) from month_result where period_id = ?")
                .param(period)
                .query(Integer.class)
                .single();
    }
}
