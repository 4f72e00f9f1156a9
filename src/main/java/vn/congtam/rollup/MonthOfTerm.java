package vn.congtam.rollup;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month within a span, with or without a result.
 *
 * @param result null where there is none that the reader may know
 */
public record MonthOfTerm(
        YearMonth month, State state, @Nullable RatedMonth result) {

    public enum State {
        RATED,
        NOT_RATED,
        /** Past or running, without result: not employed, not closed, or not published. */
        MISSING,
        AHEAD
    }

    static MonthOfTerm of(YearMonth month, @Nullable RatedMonth result, YearMonth now) {
        State state = result != null
                ? result.rated() ? State.RATED : State.NOT_RATED
                : month.isAfter(now) ? State.AHEAD : State.MISSING;
        return new MonthOfTerm(month, state, result);
    }

    public boolean isRated() {
        return state == State.RATED;
    }

    /** The result of a month that has one. */
    public RatedMonth required() {
        if (result == null) {
            throw new IllegalStateException("No result in " + month);
        }
        return result;
    }
}
