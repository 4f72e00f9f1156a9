package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the cells of a heat table say. */
enum Measure {
    /** Mean of the totals. */
    MEAN(GroupMonth::mean),
    /** Share of the best class. */
    BEST(GroupMonth::bestShare),
    /** Share of the last class. */
    WORST(GroupMonth::worstShare),
    /** Share of people who were not rated. */
    OPEN(GroupMonth::notRatedShare);

    private final Function<GroupMonth, @Nullable BigDecimal> figure;

    Measure(Function<GroupMonth, @Nullable BigDecimal> figure) {
        this.figure = figure;
    }

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
        return figure.apply(month);
    }
}
