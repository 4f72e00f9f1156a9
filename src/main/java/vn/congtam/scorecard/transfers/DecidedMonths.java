package vn.congtam.scorecard.transfers;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who decides in the months of the transfers that a list shows, by number of the transfer. */
record DecidedMonths(Map<Long, Decided> byTransfer) {

    /**
     * A month with main posts in several agencies.
     *
     * @param agency that decides
     * @param reason of the city, null where the working days say so
     */
    record Decided(
            long transferId,
            YearMonth month,
            String agency,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {}

    /** Null for a transfer whose month is spent in one agency. */
    public @Nullable Decided of(Transfer transfer) {
        return byTransfer.get(transfer.id());
    }
}
