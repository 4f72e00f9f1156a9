package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.classification.CircleLimit;
import vn.congtam.rulebook.classification.QuotaCandidate;
import vn.congtam.rulebook.classification.QuotaPlacement;
import vn.congtam.rulebook.classification.QuotaResult;
import vn.congtam.rulebook.classification.QuotaSolver;
import vn.congtam.rulebook.classification.Quotas;
import vn.congtam.rulebook.classification.TieChoice;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule.Base;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;
import vn.congtam.shared.Refused;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The closing run decides in SQL what the pure solver decides, on whatever lines the framework draws. */
@ApplicationTest
class SqlLikeSolverTests {

    private static final int MONTHS = 25;
    private static final String[] GROUPS = {"Hộ tịch", "Tài chính", "Tổng hợp", ""};

    @Autowired
    MonthClosing closing;

    @Autowired
    QuotaDecisions decisions;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @ParameterizedTest
    @EnumSource(Base.class)
    void sqlDecidesLikeThePureSolverOnRandomMonths(Base base) {
        Framework framework = framework(base);
        for (int seed = 1; seed <= MONTHS; seed++) {
            Random random = new Random(seed);
            TestMonth month = randomMonth(random, base);
            boolean extended = random.nextBoolean();
            if (extended) {
                decisions.extend(month.period, true, "12/TB", "Thành tích");
            }
            QuotaSolver solver = new QuotaSolver(framework.quota(), extended);
            List<QuotaCandidate> rated = candidates(month, base);
            QuotaResult expected = settled(month, solver, rated, base + ", seed " + seed);
            ClosingRecord record = closing.close(month.period, null, null);
            assertThat(record.quotaLimit()).isEqualTo(expected.places());
            assertThat(limits(month)).containsExactlyInAnyOrderElementsOf(expected.circles());
            for (QuotaPlacement placement : expected.placements()) {
                assertThat(stored(month, placement.person()))
                        .as("%s, seed %s, person %s", base, seed, placement.person())
                        .containsExactly(
                                String.valueOf(placement.classAfter()),
                                String.valueOf(placement.rank()),
                                settledBy(placement),
                                String.valueOf(placement.line()));
            }
        }
    }

    /** Settles tie after tie, for a tie of the agency may only show when those of the circles are settled. */
    private QuotaResult settled(TestMonth month, QuotaSolver solver, List<QuotaCandidate> rated, String as) {
        List<TieChoice> choices = new ArrayList<>();
        QuotaResult result = solver.solve(rated, choices);
        while (!result.isSettled()) {
            assertThatThrownBy(() -> closing.close(month.period, null, null))
                    .as(as)
                    .isInstanceOf(Refused.class);
            List<TieChoice> more = Quotas.settling(result);
            more.forEach(choice -> choose(month, choice));
            choices.addAll(more);
            result = solver.solve(rated, choices);
        }
        return result;
    }

    private Framework framework(Base base) {
        return base == Base.AGENCY ? frameworks.validFor(TestMonth.MONTH).framework() : frameworks.byId(variant(base));
    }

    /** 1841-QĐ/TU with the limit of 335/2025/NĐ-CP on another base. */
    private long variant(Base base) {
        jdbc.sql("""
                        insert into framework_version (code, version, title, issuer, legal_basis, issued_on, valid_from, by_choice, definition,
                            content_hash, loaded_at)
                        select 'Thử ' || :base, 1, title, issuer, legal_basis, issued_on, valid_from, true,
                               jsonb_set(definition, '{quota}', definition -> 'quota' || jsonb_build_object('base', :base, 'counted', :counted)),
                               'thử ' || :base, now()
                        from framework_version where code = '1841-QĐ/TU' and version = 1 and agency_id is null
                        on conflict do nothing
                        """)
                .param("base", base.name())
                .param("counted", base == Base.UNIT ? "RATED" : "NEXT_CLASS")
                .update();
        return jdbc.sql("select id from framework_version where code = 'Thử ' || ?")
                .param(base.name())
                .query(Long.class)
                .single();
    }

    private TestMonth randomMonth(Random random, Base base) {
        TestMonth month = new TestMonth(jdbc, city);
        if (base != Base.AGENCY) {
            jdbc.sql("update period set framework_version_id = ? where id = ?")
                    .params(variant(base), month.period)
                    .update();
        }
        long[] units = {month.unit, city.unit(month.agency, "Phòng Kinh tế"), city.unit(month.agency, "Phòng Văn hóa")};
        int people = 4 + random.nextInt(25);
        for (int i = 0; i < people; i++) {
            int assigned = 1 + random.nextInt(3);
            int spread = random.nextInt(3);
            Official official = month.member(units[spread == 0 ? 0 : random.nextInt(3)], "Nguyễn Thị Số " + i);
            month.decide(
                    official,
                    "MEMBER",
                    String.valueOf(86 + random.nextInt(7)),
                    String.valueOf(45 + random.nextInt(2)),
                    random.nextInt(assigned + 1),
                    assigned,
                    String.valueOf(random.nextInt(2)));
            jdbc.sql("update score_sheet set duty_group = ? where person_id = ?")
                    .params(GROUPS[random.nextInt(GROUPS.length)], official.personId())
                    .update();
            if (random.nextInt(8) == 0) {
                month.conduct(official, "CRITICISM", "1/TB-" + official.personId());
            }
        }
        return month;
    }

    private List<QuotaCandidate> candidates(TestMonth month, Base base) {
        return jdbc.sql("""
                        select s.person_id, a.total, greatest(a.class_by_score, case when c.id is not null then 'C' end), a.results_points,
                               s.ratio_done, s.ratio_assigned, a.deducted, s.unit_id::text, s.duty_group
                        from score_sheet s join assessment a on a.sheet_id = s.id
                        left join conduct_record c on c.person_id = s.person_id and c.month = s.month where s.period_id = ?
                        """)
                .param(month.period)
                .query((row, n) -> new QuotaCandidate(
                        row.getLong(1),
                        base == Base.AGENCY ? "" : row.getString(base == Base.UNIT ? 8 : 9),
                        Points.of(row.getBigDecimal(2)),
                        RatedClass.valueOf(row.getString(3)),
                        Points.of(row.getBigDecimal(4)),
                        new CompletionRatio(row.getInt(5), row.getInt(6)),
                        Points.of(row.getBigDecimal(7))))
                .list();
    }

    private void choose(TestMonth month, TieChoice choice) {
        for (long person : choice.people()) {
            jdbc.sql("""
                            insert into tie_choice (period_id, person_id, circle, place, reason, chosen_by, chosen_at)
                            values (?, ?, ?, ?, 'vì', ?, now())
                            """)
                    .params(
                            month.period,
                            person,
                            choice.circle(),
                            choice.keeping().contains(person) ? 1 : 2,
                            month.head.personId())
                    .update();
        }
    }

    private List<CircleLimit> limits(TestMonth month) {
        return jdbc.sql("select circle, rated, counted, places, contenders from closing_circle where period_id = ?")
                .param(month.period)
                .query((row, n) ->
                        new CircleLimit(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .list();
    }

    private List<String> stored(TestMonth month, long person) {
        return jdbc.sql("""
                        select class, rank_agency::text, coalesce(tie_settled_by, '-'), coalesce(quota_line, 'null')
                        from month_result where period_id = ? and person_id = ?
                        """)
                .params(month.period, person)
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    private static String settledBy(QuotaPlacement placement) {
        return placement.outcome().name().endsWith("BY_AUTHORITY")
                ? "AUTHORITY"
                : placement.decidedBy() == null
                        ? "-"
                        : Objects.requireNonNull(placement.decidedBy()).name();
    }
}
