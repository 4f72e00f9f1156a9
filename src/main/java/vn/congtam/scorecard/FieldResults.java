package vn.congtam.scorecard;

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
        List<ConvertedResult> results = figures.values().stream()
                .flatMap(work -> work.conversionData().stream())
                .map(data -> ConvertedResult.of(rule, data, List.of(), Points.of(100)))
                .sorted(Comparator.comparing(ConvertedResult::result).reversed())
                .toList();
        if (results.isEmpty()) {
            return Optional.empty();
        }
        FieldMean mean =
                FieldMean.of(results.stream().map(ConvertedResult::mean).toList());
        return Optional.of(new FieldResult(
                results.stream().map(ConvertedResult::result).toList(),
                led.size() - results.size(),
                mean.shown(rule.marks()),
                mean.nearest(rule.marks())));
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
