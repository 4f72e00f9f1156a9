package vn.congtam.document.bundle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP that was asked for.
 *
 * @param closingId version of the results in it
 * @param requestedBy account: nobody else gets it, because it holds what this reader may see
 * @param total sheets to be put in, {@code done} of them are
 * @param blocks pieces that are kept already; with {@code size} the place where the next one begins
 * @param failure message key of the sentence that says why, null unless it failed
 * @param reference number of an unexpected error in the log, null without one
 */
public record Bundle(
        UUID id,
        long periodId,
        long closingId,
        long agencyId,
        long requestedBy,
        Instant requestedAt,
        BundleStatus status,
        int total,
        int done,
        int blocks,
        long size,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable String reference) {

    private static final long MEGABYTE = 1024 * 1024L;

    public boolean isActive() {
        return status.isActive();
    }

    public boolean isFinished() {
        return status == BundleStatus.DONE;
    }

    public boolean isFailed() {
        return status == BundleStatus.FAILED;
    }

    /** For the page, at least one. */
    public long megabytes() {
        return Math.max(1, (size + MEGABYTE / 2) / MEGABYTE);
    }
}
