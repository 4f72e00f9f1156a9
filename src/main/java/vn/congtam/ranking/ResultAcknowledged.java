package vn.congtam.ranking;

import java.time.YearMonth;

/**
 * A person confirmed having seen the own published result. Told within the transaction.
 *
 * @param version of the result, 1 for the first closing
 */
public record ResultAcknowledged(
        long closingId, int version, long sheetId, long agencyId, YearMonth month, long personId) {}
