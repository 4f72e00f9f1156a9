package vn.congtam.worklog;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.RatioBand;
import vn.congtam.rulebook.framework.RatioRule;
import vn.congtam.shared.Points;

/**
 * Where the completion ratio stands and what the rest would add, with the bands of criterion II.2 that follow.
 *
 * @param band null without data, or where results do not follow the completion ratio
 * @param possibleBand band when every task that can still come to count does; null without data
 * @param maximum most points that the ratio can give, null where results do not follow it
 */
public record RatioOutlook(
        TaskFigures figures,
        @Nullable RatioBand band,
        @Nullable RatioBand possibleBand,
        @Nullable Points maximum) {

    static RatioOutlook of(TaskFigures figures, Optional<RatioRule> rule) {
        return new RatioOutlook(
                figures,
                band(figures.ratio(), rule),
                band(figures.possibleRatio(), rule),
                rule.map(bands -> bands.bands().getFirst().highest()).orElse(null));
    }

    /** In per cent with one decimal, for display; null without data. */
    public @Nullable BigDecimal percent() {
        return percent(figures.ratio());
    }

    /** In per cent with one decimal, for display; null without data. */
    public @Nullable BigDecimal possiblePercent() {
        return percent(figures.possibleRatio());
    }

    private static @Nullable BigDecimal percent(CompletionRatio ratio) {
        return ratio.hasData() ? ratio.share().percent(1) : null;
    }

    private static @Nullable RatioBand band(CompletionRatio ratio, Optional<RatioRule> rule) {
        return rule.filter(bands -> ratio.hasData())
                .map(bands -> bands.bandOf(ratio.share()))
                .orElse(null);
    }
}
