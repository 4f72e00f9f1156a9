package vn.congtam.worklog;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.ConvertedResult;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/** Computes where the converted products of a month stand, with the engine that scores them. */
@Component
class ConvertedOutlooks {

    private final ConvertedProducts products;
    private final MonthFrameworks frameworks;

    ConvertedOutlooks(ConvertedProducts products, MonthFrameworks frameworks) {
        this.products = products;
        this.frameworks = frameworks;
    }

    /** Null where results do not come from products. */
    @Nullable ConvertedOutlook of(long personId, YearMonth month, Framework framework) {
        return framework
                .conversionRule()
                .map(rule -> outlook(rule, products.inForce(personId, month, rule), framework))
                .orElse(null);
    }

    /** As it would be with another quantity completed of one task; null where results do not come from products. */
    @Nullable ConvertedOutlook with(TaskLine task, BigDecimal completed) {
        Framework framework = frameworks.of(task.personId(), task.agencyId(), task.month());
        return framework
                .conversionRule()
                .map(rule -> outlook(
                        rule,
                        products.inForce(task.personId(), task.month(), rule).stream()
                                .map(line -> line.taskId() == task.id() ? line.completing(completed) : line)
                                .toList(),
                        framework))
                .orElse(null);
    }

    private static ConvertedOutlook outlook(ConversionRule rule, List<ConvertedLine> lines, Framework framework) {
        Points maximum = framework.sheet(SheetKind.STAFF).criteria().stream()
                .filter(line -> line.kind() == Criterion.Kind.CONVERTED)
                .map(Criterion::maximum)
                .findFirst()
                .orElse(Points.ZERO);
        Conversion sums =
                Conversion.of(rule, lines.stream().map(ConvertedLine::counted).toList());
        ConvertedResult result = sums.hasData() ? ConvertedResult.of(rule, sums, List.of(), maximum) : null;
        return new ConvertedOutlook(sums, result, maximum);
    }
}
