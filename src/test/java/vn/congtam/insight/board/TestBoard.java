package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Months of a new agency with two units and stored results, written the way the closing run leaves them behind. */
final class TestBoard {

    static final YearMonth AUGUST = YearMonth.of(2026, 8);
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final String CITY_RULE = "1841-QĐ/TU";
    static final String DECREE = "335/2025/NĐ-CP";

    final long agency;
    final long culture;
    final long economy;
    final Official authority;
    final Official head;
    final String hr;
    private final TestCity city;
    private final JdbcClient jdbc;
    private final Map<YearMonth, Long> periods = new HashMap<>();
    private final Map<Long, Long> closings = new HashMap<>();

    TestBoard(JdbcClient jdbc, TestCity city) {
        this.jdbc = jdbc;
        this.city = city;
        agency = city.agency();
        culture = city.unit(agency, "Phòng Văn hóa");
        economy = city.unit(agency, "Phòng Kinh tế");
        authority = city.official(agency, economy, "AGENCY_HEAD", "Lê Văn Chủ");
        head = city.official(agency, culture, "HEAD", "Trần Quốc Tuấn");
        hr = city.granted("HR", agency);
    }

    Official member(long unit, String name) {
        return city.official(agency, unit, "MEMBER", name);
    }

    long period(YearMonth month) {
        return periods.computeIfAbsent(month, of -> {
            long period = city.period(agency, of, city.framework(CITY_RULE));
            closings.put(period, closing(period, 1));
            return period;
        });
    }

    private long closing(long period, int version) {
        return jdbc.sql("""
                        insert into closing (period_id, version, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota,
                            moved, result_hash, audit_digest)
                        values (?, ?, now(), 1, 1, 30, 0, 0, 0, 0, 'x', 'x') returning id
                        """).params(period, version).query(Long.class).single();
    }

    /** Results from here on belong to another closing of the month. */
    void closeAgain(YearMonth month) {
        long period = period(month);
        closings.put(period, closing(period, 2));
    }

    /** @param total a dash for not rated */
    long result(Official official, YearMonth month, String total) {
        return result(official, month, total, CITY_RULE, null);
    }

    /** @param rated class after the limit, null for the class by score */
    long result(Official official, YearMonth month, String total, String framework, @Nullable String rated) {
        long period = period(month);
        BigDecimal points = "-".equals(total) ? null : new BigDecimal(total);
        String byScore = points == null ? null : classOf(points);
        long sheet = sheet(official, period, points == null ? "NOT_RATED" : "DECIDED", framework);
        jdbc.sql("""
                        insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, rated, total,
                            results_points, ratio_done, ratio_assigned, deducted, class_by_score, class, moved_by_quota, not_rated_reason,
                            framework_version_id, rank_agency)
                        select :closing, s.period_id, s.id, s.person_id, s.agency_id, s.month, s.unit_id, 'Chuyên môn', :rated, :total, 45, 18, 20, 0,
                               :byScore, :class, :moved, :reason, s.framework_version_id, case when :rated then 1 end
                        from score_sheet s where s.id = :sheet
                        """)
                .param("closing", closings.get(period))
                .param("sheet", sheet)
                .param("rated", points != null)
                .param("total", points, Types.NUMERIC)
                .param("byScore", byScore, Types.VARCHAR)
                .param("class", rated == null ? byScore : rated, Types.VARCHAR)
                .param("moved", rated != null)
                .param("reason", points == null ? "nghỉ thai sản" : null, Types.VARCHAR)
                .update();
        return sheet;
    }

    private long sheet(Official official, long period, String status, String framework) {
        return jdbc.sql("select id from score_sheet where period_id = ? and person_id = ?")
                .params(period, official.personId())
                .query(Long.class)
                .optional()
                .orElseGet(() -> newSheet(official, period, status, framework));
    }

    long newSheet(Official official, long period, String status, String framework) {
        boolean leads = official.personId() == authority.personId();
        boolean reviewed = official.unitId() == culture && official.personId() != head.personId() && !leads;
        return jdbc.sql("""
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group,
                            subject_group, sheet_kind, reviewer1_id, decider_id, status, days_worked, not_rated_reason, framework_version_id)
                        select p.id, p.agency_id, p.month, :person, u.id, :post, 'MEMBER', 'Chuyên viên', u.name, 'Chuyên môn', 'CIVIL_SERVANT',
                               'STAFF', :reviewer, :decider, :status, 22, :reason,
                               (select f.id from framework_version f where f.code = :code and f.agency_id is null order by f.version desc limit 1)
                        from period p, unit u where p.id = :period and u.id = :unit returning id
                        """)
                .param("period", period)
                .param("person", official.personId())
                .param("unit", official.unitId())
                .param("post", official.postId())
                .param("reviewer", reviewed ? head.personId() : null, Types.BIGINT)
                .param("decider", leads ? null : authority.personId(), Types.BIGINT)
                .param("status", status)
                .param("reason", "NOT_RATED".equals(status) ? "nghỉ thai sản" : null, Types.VARCHAR)
                .param("code", framework)
                .query(Long.class)
                .single();
    }

    void close(YearMonth month) {
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where id = ?")
                .param(period(month))
                .update();
    }

    void publish(YearMonth month) {
        close(month);
        jdbc.sql("update period set status = 'PUBLISHED', published_at = now(), audience = 'PERSON' where id = ?")
                .param(period(month))
                .update();
    }

    static String classOf(BigDecimal points) {
        return points.intValue() >= 90 ? "A" : points.intValue() >= 70 ? "B" : points.intValue() >= 50 ? "C" : "D";
    }
}
