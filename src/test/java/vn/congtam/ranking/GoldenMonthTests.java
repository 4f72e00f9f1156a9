package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** Stored months whose results stay the same for ever, whatever becomes of the software and of the rules. */
@ApplicationTest
@Transactional
class GoldenMonthTests {

    @Autowired
    TestCity city;

    @Autowired
    Frameworks frameworks;

    @Autowired
    MonthClosing closing;

    @Autowired
    RankedMonths ranked;

    @Autowired
    Ranking ranking;

    @Autowired
    JdbcClient jdbc;

    GoldenMonths months;

    @BeforeEach
    void loader() {
        months = new GoldenMonths(jdbc, city, frameworks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1841-2026-10", "3814-2019-05", "335-2026-11"})
    void aStoredMonthKeepsItsResults(String name) {
        GoldenMonth golden = GoldenMonth.read(name);
        long period = months.load(golden);

        ClosingRecord record = closing.close(period, null, null);

        assertThat(record.resultHash()).as(summary(period)).isEqualTo(golden.hash());
        assertThat(ranking.hash(ranked.get(period))).isEqualTo(golden.hash());
    }

    @Test
    void aNewVersionOfTheFrameworkChangesNoMonthBefore() {
        GoldenMonth golden = GoldenMonth.read("1841-2026-10");
        long closed = months.load(golden);
        closing.close(closed, null, null);
        long open = months.load(golden);

        int published = jdbc.sql("""
                        insert into framework_version (code, version, title, issuer, legal_basis, issued_on, valid_from, definition, content_hash, loaded_at)
                        select code, 99, title, issuer, legal_basis, issued_on, valid_from,
                               jsonb_set(jsonb_set(definition, '{version}', '99'), '{quota,percent}', '10'), 'of another rule', now()
                        from framework_version where code = ? and version = 1 and agency_id is null
                        """).param(golden.framework()).update();

        assertThat(published).isOne();
        assertThat(ranking.hash(ranked.get(closed))).isEqualTo(golden.hash());
        assertThat(ranking.hash(ranked.get(open))).isEqualTo(golden.hash());
        assertThat(closing.close(open, null, null).resultHash()).isEqualTo(golden.hash());
    }

    /** What came out, for whoever has to find the difference. */
    private String summary(long period) {
        return String.join("\n", jdbc.sql("""
                                select concat_ws(' ', p.code, r.total, r.class_by_score, r.class_cap_reason, r.class, r.moved_by_quota, r.tie_settled_by, r.quota_line, r.rank_agency)
                                from month_result r join person p on p.id = r.person_id where r.period_id = ? order by r.rank_agency, p.code
                                """).param(period).query(String.class).list());
    }
}
