package vn.congtam.scorecard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.PeriodStatus;

/**
 * A month of somebody and the agencies where the main posts of it are held.
 *
 * @param agencies in the order in which the person came to them
 * @param choices of the city, the newest first; it alone counts
 */
public record DecidingMonth(long personId, YearMonth month, List<Held> agencies, List<Choice> choices) {

    /**
     * An agency of the month.
     *
     * @param days working days of the month there
     * @param period null while the month is not opened
     * @param sheet null while there is none
     * @param setAside not rated for a reason of its own, such as leave
     * @param reopened inside the reopening of a closed month
     */
    public record Held(
            long agencyId,
            String agency,
            int days,
            boolean decides,
            @Nullable PeriodStatus period,
            @Nullable SheetStatus sheet,
            boolean setAside,
            boolean reopened) {

        boolean isClosed() {
            return period != null && period != PeriodStatus.OPEN;
        }

        boolean isRated() {
            return sheet != null && sheet != SheetStatus.NOT_RATED;
        }

        /** The month is closed, but its sheet was reopened and set aside: it stands against nobody else any more. */
        boolean isLeft() {
            return reopened && sheet == SheetStatus.NOT_RATED;
        }
    }

    /** What the city said. */
    public record Choice(long id, long agencyId, String agency, String reason, String by, Instant at) {}

    /** Only then there is something to choose. */
    public boolean isShared() {
        return agencies.size() > 1;
    }

    /** Number of the newest choice, 0 for none. */
    public long seen() {
        return choices.isEmpty() ? 0 : choices.getFirst().id();
    }

    /** @return 0 without any */
    public long decidingAgency() {
        return agencies.stream()
                .filter(Held::decides)
                .findFirst()
                .map(Held::agencyId)
                .orElse(0L);
    }

    /** The choice that counts, null where the days do. */
    public @Nullable Choice inForce() {
        return choices.stream()
                .limit(1)
                .filter(choice -> choice.agencyId() == decidingAgency())
                .findFirst()
                .orElse(null);
    }
}
