package vn.congtam.insight.personnel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A nomination for the source bank.
 *
 * @param agencyId of the official's main post on that day
 * @param byCity by city HR instead of the head of the agency
 * @param withdrawnAt null while it stands
 */
public record Nomination(
        long id,
        long personId,
        long agencyId,
        String agency,
        boolean byCity,
        String reason,
        Instant nominatedAt,
        String nominatorName,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawerName,
        @Nullable String withdrawReason) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
