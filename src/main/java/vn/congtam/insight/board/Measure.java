package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the cells of a heat table say. */
enum Measure {
    /** Mean of the totals. */
    MEAN,
    /** Share of the best class. */
    BEST,
    /** Share of the last class. */
    WORST,
    /** Share of people who were not rated. */
    OPEN;

    /** The measure of an address, the mean for anything unknown. */
    static Measure named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(name))
                .findFirst()
                .orElse(MEAN);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isShare() {
        return this != MEAN;
    }

    @Nullable BigDecimal of(GroupMonth month) {
        return switch (this) {
            case MEAN -> month.mean();
            case BEST -> month.bestShare();
            case WORST -> month.worstShare();
            case OPEN -> month.notRatedShare();
        };
    }
}
