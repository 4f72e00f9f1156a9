package vn.congtam.exchange.gate;

import org.jspecify.annotations.Nullable;
import vn.congtam.exchange.ApiClient;

/**
 * What a token led to.
 *
 * @param client the one that is let in; null otherwise
 * @param clientId whose token it is or pretends to be, null when unknown
 * @param retryAfter seconds to wait; 0 unless the limit is reached
 * @param recorded false for wrong tokens past the limit: a flood of them fills no table
 */
record Admission(@Nullable ApiClient client, @Nullable Long clientId, long retryAfter, boolean recorded) {

    boolean isLimited() {
        return retryAfter > 0;
    }
}
