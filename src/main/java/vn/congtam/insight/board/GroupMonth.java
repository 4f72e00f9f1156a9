package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One month of a unit or of an agency, whatever the frameworks: figures that compare across them.
 *
 * @param month first day of the month
 * @param points sum of the totals of the rated
 * @param best people in the best class of their framework
 * @param worst people in the last class of their framework
 */
record GroupMonth(
        long groupId,
        String groupName,
        LocalDate month,
        int people,
        int rated,
        BigDecimal points,
        int best,
        int worst) {

    YearMonth of() {
        return YearMonth.from(month);
    }

    /** Mean of the exact totals, two decimals; null where nobody is rated. */
    public @Nullable BigDecimal mean() {
        return rated == 0 ? null : points.divide(BigDecimal.valueOf(rated), 2, RoundingMode.HALF_UP);
    }

    /** Share of the best class among the rated, 0 to 1; null where nobody is rated. */
    public @Nullable BigDecimal bestShare() {
        return share(best, rated);
    }

    public @Nullable BigDecimal worstShare() {
        return share(worst, rated);
    }

    public @Nullable BigDecimal notRatedShare() {
        return share(people - rated, people);
    }

    /** The sum of both, under the name of the first. */
    GroupMonth with(GroupMonth other) {
        return new GroupMonth(
                groupId,
                groupName,
                month,
                people + other.people,
                rated + other.rated,
                points.add(other.points),
                best + other.best,
                worst + other.worst);
    }

    private static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}
