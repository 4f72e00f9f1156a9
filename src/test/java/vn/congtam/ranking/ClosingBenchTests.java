package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestDatabase;

/**
 * The closing run of a whole city beside bare SQL that does the same set work in the same run (quality.md, Speed 1). Both end
 * before commit with all constraints checked and are rolled back. {@code -Dcongtam.bench.people=2300000} adds a larger run, counted once; the bare SQL before it has warmed the tables.
 */
@Tag("bench")
@ApplicationTest
class ClosingBenchTests {

    private static final int CITY = 128_795;
    private static final int ROUNDS = 5;
    private static final double LIMIT = 1.5;
    private static final double LIMIT_PER_PERSON = 1.3;

    private static final String BARE = """
            insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, framework_version_id, rated, total,
                results_points, ratio_done, ratio_assigned, deducted, class_by_score, class, moved_by_quota, rank_agency, rank_unit, rank_duty_group)
            select :closing, :period, sheet_id, person_id, :agency, date '2026-10-01', unit_id, duty_group, framework_version_id, true, total, results_points,
                   ratio_done, ratio_assigned, deducted, class_by_score,
                   case when class_before = 'A' and place > people * 30 / 100 then 'B' else class_before end,
                   class_before = 'A' and place > people * 30 / 100, rank_agency, rank_unit, rank_duty_group
            from (
                select *, row_number() over (partition by class_before order by total desc, results_points desc, ratio desc, deducted, sheet_id) as place
                from (
                    select s.id as sheet_id, s.person_id, s.unit_id, s.duty_group, s.framework_version_id, s.ratio_done, s.ratio_assigned, a.total, a.results_points,
                           a.deducted, a.class_by_score, greatest(a.class_by_score, case when c.kind = 'DISCIPLINE' then 'D' when c.kind is not null
                               or 22 - s.days_worked > 12 then 'C' end) as class_before,
                           s.ratio_done::numeric / s.ratio_assigned as ratio, count(*) over () as people,
                           rank() over (order by a.total desc) as rank_agency, rank() over (partition by s.unit_id order by a.total desc) as rank_unit,
                           rank() over (partition by s.duty_group order by a.total desc) as rank_duty_group
                    from score_sheet s
                    join assessment a on a.sheet_id = s.id and a.stage = 'DECISION' and a.complete
                    left join conduct_record c on c.agency_id = :agency and c.month = date '2026-10-01' and c.person_id = s.person_id
                    where s.period_id = :period and s.status = 'DECIDED') x) y
            """;

    @Autowired
    MonthClosing closing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void closingTheCityCostsHardlyMoreThanItsBareSql() throws SQLException {
        Figures figures = measure(CITY, ROUNDS);
        print(CITY, figures);
        assertThat(figures.closing()).isLessThanOrEqualTo(LIMIT * figures.bare());
        int more = Integer.getInteger("congtam.bench.people", 0);
        if (more > 0) {
            Figures larger = measure(more, 1);
            print(more, larger);
            assertThat(larger.closing() / more).isLessThanOrEqualTo(LIMIT_PER_PERSON * figures.closing() / CITY);
        }
    }

    /** Medians in milliseconds. */
    private record Figures(double closing, double bare) {}

    private Figures measure(int people, int rounds) throws SQLException {
        TestMonth month = new TestMonth(jdbc, city);
        fill(month, people);
        List<Double> closings = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        for (int round = rounds > 1 ? 0 : 1; round <= rounds; round++) {
            double bare = rolledBack(() -> bare(month));
            tidy();
            double run = rolledBack(() ->
                    assertThat(closing.close(month.period, null, null).people()).isEqualTo(people));
            tidy();
            if (round > 0) {
                bares.add(bare);
                closings.add(run);
            }
        }
        return new Figures(median(closings), median(bares));
    }

    private double rolledBack(Runnable work) {
        Double millis = transaction.execute(status -> {
            long start = System.nanoTime();
            work.run();
            jdbc.sql("set constraints all immediate").update();
            double spent = (System.nanoTime() - start) / 1e6;
            status.setRollbackOnly();
            return spent;
        });
        return millis == null ? 0 : millis;
    }

    private void bare(TestMonth month) {
        long id = jdbc.sql("""
                        insert into closing (period_id, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved,
                            result_hash, audit_digest) values (?, now(), 0, 0, 30, 0, 0, 0, 0, '', '') returning id
                        """).param(month.period).query(Long.class).single();
        jdbc.sql(BARE)
                .param("closing", id)
                .param("period", month.period)
                .param("agency", month.agency)
                .update();
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where id = ?")
                .param(month.period)
                .update();
    }

    static void fill(TestMonth month, int people) throws SQLException {
        try (Connection owner = TestDatabase.connect(TestDatabase.url(), TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            for (String sql : """
                    insert into unit (agency_id, name, search_key) select {agency}, 'Phòng ' || n, 'phong ' || n from generate_series(1, 1000) n;
                    insert into person (agency_id, code, full_name, sort_key, search_key, subject_group, duty_group)
                    select {agency}, 'P' || n, 'Người ' || n, 'nguoi ' || n, 'nguoi ' || n, 'CIVIL_SERVANT', 'Nhóm ' || n % 12
                    from generate_series(1, {people}) n;
                    insert into post (person_id, agency_id, unit_id, role, valid_from)
                    select p.id, {agency}, (select min(id) from unit where agency_id = {agency} and name like 'Phòng %') + p.id % 1000, 'MEMBER', date '2024-01-01'
                    from person p where p.agency_id = {agency} and p.code like 'P%';
                    alter table score_sheet disable trigger user; alter table assessment disable trigger user;
                    insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group,
                        subject_group, sheet_kind, decider_id, status, ratio_done, ratio_assigned, days_worked, framework_version_id)
                    select {period}, {agency}, date '2026-10-01', t.person_id, t.unit_id, t.id, 'MEMBER', '', 'Phòng', p.duty_group, 'CIVIL_SERVANT',
                           'STAFF', {head}, 'DECIDED', p.id % 20, 20, 22 - p.id % 3, e.framework_version_id
                    from post t join person p on p.id = t.person_id join period e on e.id = {period} where t.agency_id = {agency} and p.code like 'P%';
                    insert into assessment (sheet_id, period_id, stage, author_id, complete, total, results_points, bonus_points, deducted,
                        class_by_score, started_at, updated_at)
                    select s.id, {period}, 'DECISION', {head}, true, x.total, 45 + s.id % 5, 0, s.id % 2,
                           case when x.total >= 90 then 'A' when x.total >= 70 then 'B' when x.total >= 50 then 'C' else 'D' end, now(), now()
                    from score_sheet s cross join lateral (select 60 + (hashint8(s.id) & 2147483647) % 400000 / 10000.0 as total) x
                    where s.period_id = {period};
                    alter table score_sheet enable trigger user; alter table assessment enable trigger user;
                    insert into conduct_record (agency_id, person_id, month, kind, document_no, decided_on, recorded_at)
                    select {agency}, person_id, month, 'CRITICISM', 'TB' || id, month, now() from score_sheet where period_id = {period} and id % 500 = 0;
                    analyze""".replace("{agency}", String.valueOf(month.agency))
                    .replace("{period}", String.valueOf(month.period))
                    .replace("{head}", String.valueOf(month.head.personId()))
                    .replace("{people}", String.valueOf(people))
                    .split(";\n")) {
                statement.execute(sql);
            }
        }
    }

    /** Clears what was rolled back away, so that no round pays for the one before. */
    private static void tidy() {
        try (Connection owner = TestDatabase.connect(TestDatabase.url(), TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum month_result");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(int people, Figures figures) {
        System.out.printf(
                "BENCH closing run of %,d people: %.0f ms, bare SQL %.0f ms, ratio %.2f (limit %.1f), %.2f µs per person%n",
                people,
                figures.closing(),
                figures.bare(),
                figures.closing() / figures.bare(),
                LIMIT,
                1000 * figures.closing() / people);
    }
}
