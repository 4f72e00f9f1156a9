package vn.congtam.insight.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;

/** The mean of every line over the decisions behind the results; versions of one framework are taken together. */
@Component
class CriterionMeans {

    private static final String SQL = """
            select s.framework_version_id, s.sheet_kind, j.key as code, sum((j.value ->> 'points')::numeric) as points, count(*)::int as months
            from score_sheet s
            cross join lateral stages_of_result(s.id, (select max(c.version) from closing c where c.period_id = s.period_id)) g
            cross join lateral jsonb_each(g.lines) j
            where s.id in (:sheets) and g.stage = 'DECISION' and j.value ->> 'points' is not null
            group by s.framework_version_id, s.sheet_kind, j.key
            order by s.framework_version_id desc, s.sheet_kind, j.key
            """;
    private static final int DECIMALS = 4;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    CriterionMeans(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    private record Sum(long frameworkId, SheetKind kind, String code, BigDecimal points, int months) {}

    private record Line(String rule, SheetKind kind, String code) {}

    List<CriterionMean> of(Collection<Long> sheets) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        Map<Line, CriterionMean> means = new LinkedHashMap<>();
        sums(sheets).forEach(sum -> {
            Framework framework = frameworks.byId(sum.frameworkId());
            framework
                    .sheet(sum.kind())
                    .criterion(sum.code())
                    .map(line -> mean(framework, line, sum))
                    .ifPresent(mean -> means.merge(
                            new Line(framework.code(), sum.kind(), sum.code()), mean, CriterionMeans::together));
        });
        return List.copyOf(means.values());
    }

    private List<Sum> sums(Collection<Long> sheets) {
        return jdbc.sql(SQL)
                .param("sheets", sheets)
                .query((row, n) -> new Sum(
                        row.getLong("framework_version_id"),
                        SheetKind.valueOf(row.getString("sheet_kind")),
                        row.getString("code"),
                        row.getBigDecimal("points"),
                        row.getInt("months")))
                .list();
    }

    private static CriterionMean mean(Framework framework, Criterion line, Sum sum) {
        return of(
                framework.code(),
                sum.kind().name(),
                line.code(),
                line.label(),
                sum.points(),
                line.maximum().value(),
                sum.months(),
                line.kind() == Criterion.Kind.BONUS);
    }

    /** The newer version names the line and its maximum. */
    private static CriterionMean together(CriterionMean newer, CriterionMean older) {
        BigDecimal share = newer.share()
                .multiply(BigDecimal.valueOf(newer.months()))
                .add(older.share().multiply(BigDecimal.valueOf(older.months())));
        return of(
                newer.rule(),
                newer.kind(),
                newer.code(),
                newer.label(),
                share.multiply(newer.maximum()),
                newer.maximum(),
                newer.months() + older.months(),
                newer.bonus());
    }

    private static CriterionMean of(
            String rule,
            String kind,
            String code,
            String label,
            BigDecimal points,
            BigDecimal maximum,
            int months,
            boolean bonus) {
        BigDecimal count = BigDecimal.valueOf(months);
        return new CriterionMean(
                rule,
                kind,
                code,
                label,
                points.divide(count, DECIMALS, RoundingMode.HALF_UP),
                maximum,
                points.divide(count.multiply(maximum), DECIMALS, RoundingMode.HALF_UP),
                months,
                bonus);
    }
}
