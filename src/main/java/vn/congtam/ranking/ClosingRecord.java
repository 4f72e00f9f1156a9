package vn.congtam.ranking;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A closed month's record.
 *
 * @param version 1 for the first closing
 * @param people sheets of the month
 * @param rated people with a class, the base of the quota
 * @param quotaPercent limit that applied, 30 or 40
 * @param quotaLimit places of the best class, rounded down
 * @param topByScore people whose score alone is in the best class
 * @param topAfterQuota people who are in the best class
 * @param moved people whom the quota moved to the next class
 * @param resultHash SHA-256 over the results in canonical order, hexadecimal
 * @param auditDigest head of the event chain at closing, hexadecimal; kept outside the database it reveals a cut tail
 */
public record ClosingRecord(
        long id,
        long periodId,
        long agencyId,
        YearMonth month,
        int version,
        Instant closedAt,
        int people,
        int rated,
        int quotaPercent,
        int quotaLimit,
        int topByScore,
        int topAfterQuota,
        int moved,
        String resultHash,
        String auditDigest) {

    private static final int HALF = 4;

    /** Eight digits of the hash as printed and read out: {@code 7F3A-91C2}. */
    public String checkCode() {
        return checkCode(resultHash);
    }

    static String checkCode(String hash) {
        String code = hash.substring(0, 2 * HALF).toUpperCase(Locale.ROOT);
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }
}
