package vn.congtam.home;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the agencies of the city stand in the newest month that any of them opened, and what waits for the city.
 *
 * @param month null before the first month
 * @param overdue agencies past their day of publication that have not published
 * @param heads sheets of agency heads that wait for the decision of the higher body
 * @param appeals open ones of all agencies, {@code appealsOverdue} of them past the day of the answer, {@code appealsOfCity} heard by the city
 * @param reopened months that are open for correction
 * @param asked reopenings that wait for an answer, oldest first
 * @param behind agencies furthest behind, open months only
 * @param chains chains of the event log, {@code broken} of them not ending in the record that their head names; null for those who do not watch over it
 */
record CityState(
        @Nullable String month,
        int agencies,
        int opened,
        int closed,
        int published,
        int overdue,
        int heads,
        int appeals,
        int appealsOverdue,
        int appealsOfCity,
        int reopened,
        List<Asked> asked,
        List<Behind> behind,
        @Nullable Integer chains,
        @Nullable Integer broken) {

    record Asked(long agencyId, String agency, String month) {

        public YearMonth of() {
            return YearMonth.parse(month);
        }
    }

    record Behind(long agencyId, String agency, int people, int done) {}

    public @Nullable YearMonth of() {
        return month == null ? null : YearMonth.parse(month);
    }

    public int unopened() {
        return agencies - opened;
    }

    /** Closed and not published. */
    public int waiting() {
        return closed - published;
    }
}
