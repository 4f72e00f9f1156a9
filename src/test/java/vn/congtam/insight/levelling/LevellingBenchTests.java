package vn.congtam.insight.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestDatabase;

/**
 * The analysis of a whole city at once, as if it were one agency: 128,795 people in units of ten with three stages of 22 lines each, four
 * tasks a month, and a year of results behind them. In truth 126 agencies close one after the other.
 */
@Tag("bench")
@ApplicationTest
class LevellingBenchTests {

    private static final int PEOPLE = Integer.getInteger("congtam.bench.people", 128_795);
    private static final double LIMIT_SECONDS = 60;

    private static final String FILL = """
            insert into unit (agency_id, name, search_key) select {agency}, 'Tổ ' || n, 'to ' || n from generate_series(1, {people} / 10) n;
            insert into person (agency_id, code, full_name, sort_key, search_key, subject_group, duty_group)
            select {agency}, 'P' || n, 'Người ' || n, 'nguoi ' || n, 'nguoi ' || n, 'CIVIL_SERVANT', 'Nhóm ' || n % 12 from generate_series(1, {people}) n;
            insert into post (person_id, agency_id, unit_id, role, valid_from)
            select p.id, {agency}, (select min(id) from unit where agency_id = {agency}) + p.id % ({people} / 10), 'MEMBER', date '2024-01-01'
            from person p where p.agency_id = {agency} and p.code like 'P%';
            alter table score_sheet disable trigger user;
            alter table assessment disable trigger user;
            alter table task disable trigger user;
            alter table closing disable trigger user;
            alter table month_result disable trigger user;
            insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due, publish_due, working_days, opened_at)
            select {agency}, m, (select max(id) from framework_version where code = '1841-QĐ/TU' and agency_id is null), m + interval '3 days', m + interval '24 days',
                   m + interval '25 days', m + interval '27 days', m + interval '35 days', 22, now()
            from generate_series(date '2049-01-01', date '2049-12-01', interval '1 month') m;
            insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group, subject_group, sheet_kind,
                reviewer1_id, decider_id, status, framework_version_id)
            select e.id, {agency}, e.month, t.person_id, t.unit_id, t.id, 'MEMBER', '', 'Tổ', '', 'CIVIL_SERVANT', 'STAFF',
                   case when t.id = first_value(t.id) over unit then last_value(t.person_id) over unit else first_value(t.person_id) over unit end, {head}, 'DECIDED',
                   e.framework_version_id
            from post t join period e on e.agency_id = {agency} and e.month = date '2049-12-01' where t.agency_id = {agency} and t.role = 'MEMBER'
            window unit as (partition by t.unit_id order by t.id rows between unbounded preceding and unbounded following);
            insert into assessment (sheet_id, period_id, stage, author_id, lines, group_points, complete, total, results_points, bonus_points, deducted,
                class_by_score, started_at, updated_at)
            select s.id, s.period_id, g.stage, case g.stage when 'SELF' then s.person_id when 'REVIEW1' then s.reviewer1_id else {head} end,
                   (select jsonb_object_agg('I.' || n, jsonb_build_object('points', 1.5 + (s.id * n + g.shift) % 2 / 2.0, 'note', '', 'work', '')) from generate_series(1, 22) n),
                   jsonb_build_object('I', 17 + s.id % 4), true, x.total, 45, 0, 0, case when x.total >= 90 then 'A' else 'B' end, now(),
                   timestamptz '2049-12-26 08:00+07' + make_interval(secs => s.id % 50000)
            from score_sheet s cross join (values ('SELF', 1), ('REVIEW1', 0), ('DECISION', 0)) g (stage, shift)
            cross join lateral (select 75 + (hashint8(s.id) & 2147483647) % 40 / 2.0 as total) x
            where s.agency_id = {agency};
            insert into closing (period_id, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved, result_hash, audit_digest)
            select id, now(), 0, 0, 30, 0, 0, 0, 0, '', '' from period where agency_id = {agency} order by month;
            insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, framework_version_id, rated, total,
                class_by_score, class)
            select c.id, p.id, s.id, s.person_id, s.agency_id, p.month, s.unit_id, '', s.framework_version_id, true, a.total, 'A',
                   case when hashint8(s.id * 100 + extract(month from p.month)::int) % 10 between -2 and 2 then 'A' else 'B' end
            from period p join closing c on c.period_id = p.id join score_sheet s on s.agency_id = p.agency_id
            join assessment a on a.sheet_id = s.id and a.stage = 'DECISION' where p.agency_id = {agency};
            insert into task (agency_id, person_id, month, title, source, due_on, created_at)
            select {agency}, s.person_id, m, 'Giải quyết hồ sơ lĩnh vực ' || md5((s.person_id * 10 + n + extract(month from m)::int * (n % 2))::text), 'PLAN', m::date + 19,
                   m + make_interval(days => (s.person_id % 25)::int)
            from score_sheet s cross join generate_series(1, 4) n cross join generate_series(date '2049-10-01', date '2049-12-01', interval '1 month') m
            where s.agency_id = {agency};
            update period set status = 'CLOSED', closed_at = now() where agency_id = {agency};
            alter table score_sheet enable trigger user;
            alter table assessment enable trigger user;
            alter table task enable trigger user;
            alter table closing enable trigger user;
            alter table month_result enable trigger user;
            analyze""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    LevellingAnalysis analysis;

    @Test
    void analysingTheWholeCityAtOnceTakesNotMuchMoreThanAMinute() throws SQLException {
        long agency = city.agency();
        long head = city.official(agency, city.unit(agency, "Lãnh đạo"), "AGENCY_HEAD", "Phạm Thị Chủ")
                .personId();
        fill(agency, head);
        long closing = jdbc.sql(
                        "select max(c.id) from closing c join period p on p.id = c.period_id where p.agency_id = ?")
                .param(agency)
                .query(Long.class)
                .single();
        for (String round : new String[] {"first", "again"}) {
            long start = System.nanoTime();
            analysis.analyse(closing);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "BENCH levelling of %,d people, %s: %.1f s (limit %.0f s), %,d figures, %,d alerts%n",
                    PEOPLE,
                    round,
                    seconds,
                    LIMIT_SECONDS,
                    count("levelling_figure", agency),
                    count("levelling_alert", agency));
            assertThat(seconds).isLessThanOrEqualTo(LIMIT_SECONDS);
        }
    }

    private long count(String table, long agency) {
        return jdbc.sql("select count(*) from " + table + " where agency_id = ?")
                .param(agency)
                .query(Long.class)
                .single();
    }

    private static void fill(long agency, long head) throws SQLException {
        try (Connection owner = TestDatabase.connect(TestDatabase.url(), TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            for (String sql : FILL.replace("{agency}", String.valueOf(agency))
                    .replace("{people}", String.valueOf(PEOPLE))
                    .replace("{head}", String.valueOf(head))
                    .split(";\n")) {
                statement.execute(sql);
            }
        }
    }
}
