package vn.congtam.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One import as lists show it.
 *
 * @param importedBy name of the account
 * @param people named in it
 * @param firstMonth first day of the oldest month, {@code lastMonth} of the newest
 * @param withdrawnAt null while it counts
 */
record ImportBatch(
        long id,
        String fileName,
        String sha256,
        String documentNo,
        Instant importedAt,
        String importedBy,
        int rows,
        int people,
        LocalDate firstMonth,
        LocalDate lastMonth,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawReason) {

    public YearMonth first() {
        return YearMonth.from(firstMonth);
    }

    public YearMonth last() {
        return YearMonth.from(lastMonth);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Beginning of the fingerprint of the file, enough to compare by eye. */
    public String checkCode() {
        return sha256.substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
