package vn.congtam.worklog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.worklog.conversion.CatalogueItem;

/**
 * The product that a task is, as its page shows it.
 *
 * @param line what it counts
 * @param outlook the three ratios of the whole month
 * @param causes objective causes, newest first
 * @param items of the catalogue to choose from
 */
record ProductCard(
        ConversionRule rule,
        ConvertedLine line,
        @Nullable ConvertedOutlook outlook,
        List<CauseLine> causes,
        List<CatalogueItem> items) {

    public BigDecimal assigned() {
        return line.coefficient().multiply(line.assigned());
    }

    public BigDecimal completed() {
        return line.coefficient().multiply(line.completed());
    }

    public int qualityPercent() {
        return line.qualityPercent(rule);
    }

    public int progressPercent() {
        return line.progressPercent(rule);
    }

    public boolean isPerDay() {
        return rule.delay() == ConversionRule.Delay.DAY;
    }

    public boolean canClaimFailure() {
        return line.countedFailures() > 0 && !waits(CauseKind.FAILURE);
    }

    public boolean canClaimDelay() {
        return line.delays() > 0 && !waits(CauseKind.DELAY);
    }

    private boolean waits(CauseKind kind) {
        return causes.stream().anyMatch(cause -> cause.kind() == kind && cause.isWaiting());
    }
}
