package vn.congtam.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.rulebook.engine.ConvertedResult;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Points;
import vn.congtam.worklog.Worklog;

/** Proposes mark d of a leader from the results of those whom the leader reviews or decides on in the month. */
@Service
public class FieldResults {

    private static final int DECIMALS = 2;

    private final JdbcClient jdbc;
    private final Worklog worklog;

    FieldResults(JdbcClient jdbc, Worklog worklog) {
        this.jdbc = jdbc;
        this.worklog = worklog;
    }

    /** Empty where results do not come from products, and while none of those led has a product. */
    public Optional<FieldResult> of(long leader, YearMonth month, Framework framework) {
        return framework.conversionRule().flatMap(rule -> of(rule, led(leader, month), month, framework));
    }

    private Optional<FieldResult> of(ConversionRule rule, List<Long> led, YearMonth month, Framework framework) {
        Map<Long, WorkFigures> figures = led.isEmpty() ? Map.of() : worklog.figures(led, month, framework);
        List<BigDecimal> results = figures.values().stream()
                .flatMap(work -> work.conversionData().stream())
                .map(data -> ConvertedResult.of(rule, data, List.of(), Points.of(100))
                        .result())
                .sorted(Comparator.reverseOrder())
                .toList();
        if (results.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mean = results.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(results.size()), DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new FieldResult(results, led.size() - results.size(), mean, nearest(rule, mean)));
    }

    /** The better one of two that are equally near. */
    private static int nearest(ConversionRule rule, BigDecimal mean) {
        return rule.marks().stream()
                .min(Comparator.comparing(
                        mark -> BigDecimal.valueOf(mark).subtract(mean).abs()))
                .orElseThrow();
    }

    private List<Long> led(long leader, YearMonth month) {
        return jdbc.sql("""
                        select person_id from score_sheet
                        where month = :month and status <> 'NOT_RATED' and :leader in (reviewer1_id, reviewer2_id, decider_id)
                        """)
                .param("month", month.atDay(1))
                .param("leader", leader)
                .query((row, n) -> row.getLong("person_id"))
                .list();
    }
}
