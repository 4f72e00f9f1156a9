package vn.congtam.insight.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was left at the end of each working day of the running month, and what is left today, be it a working day or not.
 *
 * @param people who are rated
 */
record BurnDown(int people, List<Day> days) {

    /**
     * One day; the counts are null for a day to come.
     *
     * @param unsent people who have not submitted, {@code unreviewed} and {@code undecided} likewise
     * @param due steps whose deadline is on this day: plan, self, review, decision, publish
     */
    record Day(
            LocalDate day,
            @Nullable Integer unsent,
            @Nullable Integer unreviewed,
            @Nullable Integer undecided,
            List<String> due) {

        public boolean isToCome() {
            return unsent == null;
        }
    }

    /** The newest day with counts, null before the first. */
    public @Nullable Day now() {
        return days.stream().filter(day -> !day.isToCome()).reduce((a, b) -> b).orElse(null);
    }
}
