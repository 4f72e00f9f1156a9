package vn.congtam.rollup;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Months of a new agency with stored results, written the way the closing run leaves them behind. */
public final class TestYear {

    public static final String FROM_1841 = "1841-QĐ/TU";
    static final String FROM_3814 = "3814-QĐ/TU";
    public static final String FROM_335 = "335/2025/NĐ-CP";

    public final long agency;
    public final long unit;
    public final Official head;
    public final String hr;
    private final JdbcClient jdbc;
    private final TestCity city;
    private final Map<YearMonth, Long> periods = new HashMap<>();
    private @Nullable Long version;

    public TestYear(JdbcClient jdbc, TestCity city) {
        this.jdbc = jdbc;
        this.city = city;
        this.agency = city.agency();
        this.unit = city.unit(agency, "Văn phòng");
        this.head = city.official(agency, unit, "AGENCY_HEAD", "Trần Văn Chủ");
        this.hr = city.granted("HR", agency);
    }

    public Official member(String name) {
        return city.official(agency, unit, "MEMBER", name);
    }

    /** Somebody in another group of comparable duties. */
    public Official member(String name, String dutyGroup) {
        Official official = member(name);
        jdbc.sql("update person set duty_group = ? where id = ?")
                .params(dutyGroup, official.personId())
                .update();
        return official;
    }

    /** People of a group of comparable duties with the same points in each of the first six months. */
    public List<Official> people(String name, String dutyGroup, String... points) {
        List<Official> people = new ArrayList<>();
        for (String point : points) {
            Official official = member(name + people.size(), dutyGroup);
            sixMonths(official, point);
            people.add(official);
        }
        return people;
    }

    public void sixMonths(Official official, String points) {
        months(official, YearMonth.of(2026, 1), points, points, points, points, points, points);
    }

    /** Results from here on are under this framework whatever the month's own is; null: under the month's own. */
    public void ratedWith(@Nullable Long version) {
        this.version = version;
    }

    /** Results of consecutive months from the first one; a dash is "not rated", a dot no result at all. */
    public void months(Official official, YearMonth first, String... totals) {
        for (int i = 0; i < totals.length; i++) {
            if (!".".equals(totals[i])) {
                result(official, first.plusMonths(i), "-".equals(totals[i]) ? null : totals[i], null);
            }
        }
    }

    /** One result in a month that is opened, and stays open until it is published. */
    public void result(Official official, YearMonth month, @Nullable String total, @Nullable String capReason) {
        Long known = periods.get(month);
        long period = known == null ? open(month, FROM_1841) : known;
        long sheet = sheet(official, period, month);
        BigDecimal points = total == null ? null : new BigDecimal(total);
        String byScore = points == null ? null : classOf(points);
        String rated = capReason == null ? byScore : "C";
        jdbc.sql("""
                        insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, rated, total,
                            results_points, ratio_done, ratio_assigned, deducted, class_by_score, class_cap, class_cap_reason, class, not_rated_reason,
                            framework_version_id)
                        values (:closing, :period, :sheet, :person, :agency, :month, :unit, 'Chuyên môn', :rated, :total, 45, 18, 20, 0, :byScore,
                            :cap, :capReason, :class, :reason, (select framework_version_id from score_sheet where id = :sheet))
                        """)
                .param("closing", -period)
                .param("period", period)
                .param("sheet", sheet)
                .param("person", official.personId())
                .param("agency", agency)
                .param("month", month.atDay(1))
                .param("unit", unit)
                .param("rated", points != null)
                .param("total", points, Types.NUMERIC)
                .param("byScore", byScore, Types.VARCHAR)
                .param("cap", capReason == null ? null : "C", Types.VARCHAR)
                .param("capReason", capReason, Types.VARCHAR)
                .param("class", rated, Types.VARCHAR)
                .param("reason", points == null ? "nghỉ thai sản" : null, Types.VARCHAR)
                .update();
    }

    public long open(YearMonth month, String framework) {
        long period = city.period(agency, month, city.framework(framework));
        periods.put(month, period);
        jdbc.sql("""
                        insert into closing (id, period_id, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota,
                            moved, result_hash, audit_digest)
                        overriding system value values (:id, :period, now(), 1, 1, 30, 0, 0, 0, 0, 'x', 'x')
                        """).param("id", -period).param("period", period).update();
        return period;
    }

    public void closeAll() {
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where agency_id = ? and status = 'OPEN'")
                .param(agency)
                .update();
    }

    public void publishAll() {
        closeAll();
        jdbc.sql(
                        "update period set status = 'PUBLISHED', published_at = now(), audience = 'PERSON' where agency_id = ? and status = 'CLOSED'")
                .param(agency)
                .update();
    }

    public void transfer(Official official, TestYear to, String lastDayHere) {
        jdbc.sql("update post set valid_to = cast(? as date) where id = ?")
                .params(lastDayHere, official.postId())
                .update();
        jdbc.sql(
                        "insert into post (person_id, agency_id, unit_id, role, title, valid_from) values (?, ?, ?, 'MEMBER', 'Chuyên viên', cast(? as date) + 1)")
                .params(official.personId(), to.agency, to.unit, lastDayHere)
                .update();
    }

    private long sheet(Official official, long period, YearMonth month) {
        return jdbc.sql("""
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group,
                            subject_group, sheet_kind, status, days_worked, framework_version_id)
                        values (?, ?, ?, ?, ?, ?, 'MEMBER', 'Chuyên viên', 'Văn phòng', 'Chuyên môn', 'CIVIL_SERVANT', 'STAFF', 'DECIDED', 22,
                            cast(? as bigint))
                        returning id
                        """)
                .param(period)
                .param(agency)
                .param(month.atDay(1))
                .param(official.personId())
                .param(unit)
                .param(official.postId())
                .param(version)
                .query(Long.class)
                .single();
    }

    private static String classOf(BigDecimal points) {
        return points.intValue() >= 90 ? "A" : points.intValue() >= 70 ? "B" : points.intValue() >= 50 ? "C" : "D";
    }
}
